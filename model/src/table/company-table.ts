import { OWNER } from '../manifest/governance.ts';
import { DEPARTMENTS_CSV, EMPLOYEES_CSV, REVIEWS_CSV } from '../paths.ts';
import { type SalaryTable, salaryTable } from './salary-table.ts';

/** The committed model's table: the fictitious company's, from db/init. */
export const companyTable = (): SalaryTable => ({
  ...salaryTable(EMPLOYEES_CSV, REVIEWS_CSV, DEPARTMENTS_CSV),
  owner: OWNER,
});
