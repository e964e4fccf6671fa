import type { EntityManager } from 'typeorm';
import type { Deed } from '../audit/deed.ts';
import { fullName } from '../employees/employees.schema.ts';
import { EmployeesService } from '../employees/employees.service.ts';
import type { Seniority } from '../employees/seniority.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { cannotBeTakenBack } from './review-messages.ts';

interface ReviewRow {
  employeeId: string;
  oldSeniority: Seniority;
  oldSalary: number;
  version: number | null;
}

const REVIEW = `
  SELECT employee_id AS "employeeId", old_seniority AS "oldSeniority", old_salary AS "oldSalary",
    employee_version AS version
  FROM salary_reviews WHERE id = $1`;

/**
 * Takes a decision back, as long as nothing was changed on top of it: the review is gone, the salary what it was.
 *
 * @returns what the audit log keeps of it
 * @throws ProblemException 404 for an unknown review; 409 when the person was changed since, or for one of the
 * company's own
 */
export async function takeBack(manager: EntityManager, id: string): Promise<Deed> {
  const [review]: ReviewRow[] = await manager.query(REVIEW, [id]);
  if (!review) throw ProblemException.notFound('salary review', id);
  const employee = await EmployeesService.lock(manager, review.employeeId);
  const [, deleted] = await manager.query('DELETE FROM salary_reviews WHERE id = $1 AND employee_version = $2', [
    id,
    employee?.version,
  ]);
  if (!employee || deleted === 0) throw ProblemException.conflict(cannotBeTakenBack());
  await manager.query('UPDATE employees SET salary = $2, seniority = $3, version = version + 1 WHERE id = $1', [
    review.employeeId,
    review.oldSalary,
    review.oldSeniority,
  ]);
  const { id: subjectId, seniority, salary } = employee;
  const before = { seniority, salary };
  const after = { seniority: review.oldSeniority, salary: review.oldSalary };
  return { action: 'raise-taken-back', subjectId, subject: fullName(employee), before, after };
}
