import type { EntityManager } from 'typeorm';
import type { Deed } from '../audit/deed.ts';
import { type EmployeeAnswer, fullName } from '../employees/employees.schema.ts';
import { EmployeesService } from '../employees/employees.service.ts';
import type { Seniority } from '../employees/seniority.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import {
  decidedAlready,
  lessThanToday,
  notHereAnyMore,
  outdated,
  ratingNeeded,
  reviewedToday,
} from './review-messages.ts';
import type { Decision } from './reviews.schema.ts';

interface PredictionRow {
  employeeId: string;
  targetSeniority: Seniority;
  currentSalary: number;
  predictedSalary: number;
  currentSeniority: Seniority | null;
  rating: number | null;
  features: Record<string, string | number>;
}

interface Decided {
  id: string;
  deed: Deed;
}

const PREDICTION = `
  SELECT employee_id AS "employeeId", target_seniority AS "targetSeniority", current_salary AS "currentSalary",
    predicted_salary AS "predictedSalary", current_seniority AS "currentSeniority", rating, features
  FROM predictions WHERE id = $1`;

const REVIEW = `
  INSERT INTO salary_reviews (employee_id, reviewed_on, old_seniority, new_seniority, rating, old_salary, new_salary,
    prediction_id, decided_by, decided_at, employee_version, comment)
  VALUES ($1, (now() AT TIME ZONE 'UTC')::date, $2, $3, $4, $5, $6, $7, (SELECT id FROM users WHERE id = $8), now(), $9, $10)
  ON CONFLICT DO NOTHING RETURNING id`;

const RAISE = 'UPDATE employees SET salary = $2, seniority = $3, version = version + 1 WHERE id = $1';

/**
 * Writes a salary review and the new salary, in the transaction of `manager`, which nobody else can come between.
 *
 * @returns the review's id, and what the audit log keeps of it
 * @throws ProblemException 404 for an unknown prediction; 409 for one that is outdated or was decided from, and for
 * who has left or was decided about today; 422 for a salary below today's and a rating that nobody gave
 */
export async function decide(manager: EntityManager, decision: Decision, userId: string): Promise<Decided> {
  // In the order in which a restore locks the tables, so that the two cannot wait for each other.
  await manager.query('LOCK TABLE salary_reviews IN ROW EXCLUSIVE MODE');
  const { predictionId } = decision;
  const [prediction]: PredictionRow[] = await manager.query(PREDICTION, [predictionId]);
  if (!prediction) throw ProblemException.notFound('prediction', predictionId);
  const employee = await EmployeesService.lock(manager, prediction.employeeId);
  if (!employee) throw ProblemException.notFound('employee', prediction.employeeId);
  const { newSalary, rating } = check(decision, prediction, employee);
  const [{ decided, today }] = await manager.query(
    `SELECT EXISTS (SELECT FROM salary_reviews WHERE prediction_id = $1) AS decided,
       EXISTS (SELECT FROM salary_reviews WHERE employee_id = $2 AND reviewed_on = (now() AT TIME ZONE 'UTC')::date) AS today`,
    [predictionId, employee.id],
  );
  if (decided) throw ProblemException.conflict(decidedAlready());
  if (today) throw ProblemException.conflict(reviewedToday());
  const [review] = await manager.query(REVIEW, [
    employee.id,
    employee.seniority,
    prediction.targetSeniority,
    rating,
    employee.salary,
    newSalary,
    predictionId,
    userId,
    employee.version + 1,
    decision.comment,
  ]);
  await manager.query(RAISE, [employee.id, newSalary, prediction.targetSeniority]);
  const { id: subjectId, seniority, salary } = employee;
  const before = { seniority, salary };
  const after = { seniority: prediction.targetSeniority, salary: newSalary, rating, predictionId };
  return { id: review.id, deed: { action: 'raise-decided', subjectId, subject: fullName(employee), before, after } };
}

function check(decision: Decision, prediction: PredictionRow, employee: EmployeeAnswer) {
  if (!employee.active) throw ProblemException.conflict(notHereAnyMore());
  const { features, currentSeniority, currentSalary, targetSeniority, predictedSalary } = prediction;
  const then = {
    // What the model was told, where it asked.
    job: String(features.job ?? employee.job),
    seniority: currentSeniority ?? employee.seniority,
    salary: currentSalary,
  };
  const same = (['job', 'seniority', 'salary'] as const).every((field) => then[field] === employee[field]);
  if (!same) throw ProblemException.conflict(outdated(then, employee), employee);
  const newSalary = decision.newSalary ?? predictedSalary;
  if (newSalary < employee.salary) {
    const message = lessThanToday(newSalary, employee.salary);
    throw ProblemException.unprocessable([{ path: 'newSalary', message }]);
  }
  const rating = decision.rating ?? prediction.rating;
  if (rating === null) throw ProblemException.unprocessable([{ path: 'rating', message: ratingNeeded() }]);
  return { newSalary, rating, targetSeniority };
}
