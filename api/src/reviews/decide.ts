import { type EntityManager, Raw } from 'typeorm';
import type { UserId } from '../access/live-session.ts';
import type { Deed } from '../audit/audit.schema.ts';
import { User } from '../auth/user.entity.ts';
import { Company } from '../company/company.entity.ts';
import { newId } from '../database/new-id.ts';
import { rowsOf } from '../database/query.ts';
import { Employee } from '../employees/employee.entity.ts';
import { EMPLOYEE, type EmployeeAnswer, fullName } from '../employees/employees.schema.ts';
import { EmployeesService } from '../employees/employees.service.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { Prediction } from '../predictions/prediction.entity.ts';
import { PREDICTION } from '../predictions/predictions.schema.ts';
import {
  decidedAlready,
  lessThanToday,
  notHereAnyMore,
  otherCurrency,
  outdated,
  ratingNeeded,
  reviewedToday,
} from './review-messages.ts';
import type { Decision, ReviewId } from './reviews.schema.ts';
import { lockReviews, TODAY } from './reviews.sql.ts';
import { SalaryReview } from './salary-review.entity.ts';

interface Decided {
  id: ReviewId;
  /** The employee's, with the raise. */
  version: number;
  deed: Deed;
}

/**
 * Writes a salary review and the new salary in the transaction of `manager`, with the employee locked.
 *
 * @returns the review's id, the employee's version with it, and its audit record
 * @throws ProblemException 404 for an unknown prediction; 409 for an outdated or decided one, one in another currency, and for a
 * deactivated employee or a second decision on one day; 422 for a salary below today's and a missing rating
 */
export async function decide(manager: EntityManager, decision: Decision, userId: UserId): Promise<Decided> {
  await rowsOf(manager, lockReviews);
  const { currency } = await manager.findOneByOrFail(Company, { id: 1 });
  const { predictionId } = decision;
  const prediction = await manager.findOneBy(Prediction, { id: predictionId });
  if (!prediction) throw ProblemException.notFound(PREDICTION, predictionId);
  const employee = await EmployeesService.lock(manager, prediction.employeeId);
  if (!employee) throw ProblemException.notFound(EMPLOYEE, prediction.employeeId);
  const { newSalary, rating } = check(decision, prediction, employee, currency);
  if (await manager.existsBy(SalaryReview, { predictionId })) throw ProblemException.conflict(decidedAlready());
  const today = Raw((column) => `${column} = ${TODAY}`);
  if (await manager.existsBy(SalaryReview, { employeeId: employee.id, reviewedOn: today })) {
    throw ProblemException.conflict(reviewedToday());
  }
  const raise = { seniority: prediction.targetSeniority, salary: newSalary };
  const id = newId<ReviewId>();
  const version = employee.version + 1;
  await manager.insert(SalaryReview, {
    ...{ id, employeeId: employee.id, reviewedOn: () => TODAY, rating, predictionId, comment: decision.comment },
    ...{ oldSeniority: employee.seniority, newSeniority: raise.seniority },
    ...{ oldSalary: employee.salary, newSalary, employeeVersion: version },
    ...{ decidedById: await stillThere(manager, userId), decidedAt: () => 'now()' },
  });
  await manager.update(Employee, { id: employee.id }, raise);
  const { id: subjectId, seniority, salary } = employee;
  const before = { seniority, salary };
  const after = { ...raise, rating, predictionId };
  return { id, version, deed: { action: 'raise-decided', subjectId, subject: fullName(employee), before, after } };
}

/** Who decided; null if the account is deleted concurrently, which otherwise waits for the transaction. */
async function stillThere(manager: EntityManager, userId: UserId): Promise<UserId | null> {
  const user = await manager.findOne(User, { where: { id: userId }, lock: { mode: 'for_key_share' } });
  return user?.id ?? null;
}

function check(decision: Decision, prediction: Prediction, employee: EmployeeAnswer, currency: string) {
  if (!employee.active) throw ProblemException.conflict(notHereAnyMore());
  if (prediction.currency !== currency) {
    throw ProblemException.conflict(otherCurrency(prediction.currency, currency));
  }
  const { currentJob, currentSeniority, currentSalary, predictedSalary } = prediction;
  const then = {
    // Where they were kept.
    job: currentJob ?? employee.job,
    seniority: currentSeniority ?? employee.seniority,
    salary: currentSalary,
  };
  const same = (['job', 'seniority', 'salary'] as const).every((field) => then[field] === employee[field]);
  if (!same) throw ProblemException.conflict(outdated(then, employee, currency), employee);
  const newSalary = decision.newSalary ?? predictedSalary;
  if (newSalary < employee.salary) {
    const message = lessThanToday(newSalary, employee.salary);
    throw ProblemException.unprocessable([{ path: 'newSalary', message }]);
  }
  const rating = decision.rating ?? prediction.rating;
  if (rating === null) throw ProblemException.unprocessable([{ path: 'rating', message: ratingNeeded() }]);
  return { newSalary, rating };
}
