import type { EmployeeDetail, ReviewedEmployee } from './employees.schema.ts';
import { targetsOf } from './seniority.ts';

type Reviewed = Omit<ReviewedEmployee, 'currency'> & Partial<Pick<ReviewedEmployee, 'currency'>>;

/** The currency is the company's, and read with each person for their prediction only. */
export function toDetail({ currency: _, ...employee }: Reviewed): EmployeeDetail {
  return { ...employee, targetSeniorities: targetsOf(employee.seniority) };
}
