import type { EntityManager } from 'typeorm';
import type { Deed } from '../audit/audit.schema.ts';
import { Employee } from '../employees/employee.entity.ts';
import { fullName } from '../employees/employees.schema.ts';
import { EmployeesService } from '../employees/employees.service.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { cannotBeTakenBack } from './review-messages.ts';
import type { ReviewId } from './reviews.schema.ts';
import { SalaryReview } from './salary-review.entity.ts';

/**
 * Undoes a decision while the employee is unchanged: deletes the review and restores the salary.
 *
 * @returns its audit record
 * @throws ProblemException 404 for an unknown review; 409 if the employee has changed since, and for the company's own
 * reviews
 */
export async function takeBack(manager: EntityManager, id: ReviewId): Promise<Deed> {
  const review = await manager.findOneBy(SalaryReview, { id });
  if (!review) throw ProblemException.notFound({ en: 'salary review', es: 'una revisión salarial' }, id);
  const employee = await EmployeesService.lock(manager, review.employeeId);
  if (!employee) throw ProblemException.conflict(cannotBeTakenBack());
  // The company's own reviews have no version.
  const { affected } = await manager.delete(SalaryReview, { id, employeeVersion: employee.version });
  if (!affected) throw ProblemException.conflict(cannotBeTakenBack());
  const after = { seniority: review.oldSeniority, salary: review.oldSalary };
  await manager.update(Employee, { id: employee.id }, after);
  const { id: subjectId, seniority, salary } = employee;
  const before = { seniority, salary };
  return { action: 'raise-taken-back', subjectId, subject: fullName(employee), before, after };
}
