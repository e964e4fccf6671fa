import { type Query, query } from '../../database/query.ts';
import { Table } from '../../database/table.ts';
import { Employee } from '../../employees/employee.entity.ts';
import type { ReviewsExportQuery } from '../reviews.schema.ts';
import { SalaryReview } from '../salary-review.entity.ts';

const REVIEW = [
  'id',
  'reviewedOn',
  'oldSeniority',
  'newSeniority',
  'rating',
  'oldSalary',
  'newSalary',
  'comment',
] as const;
const PERSON = ['firstName', 'lastName', 'email', 'job', 'department'] as const;

/** A salary review, and its person as they are now. */
export type DecisionRow = Pick<SalaryReview, (typeof REVIEW)[number]> &
  Pick<Employee, (typeof PERSON)[number]> & { decidedBy: string | null; predictedSalary: number | null };

const ROWS = `
  SELECT ${new Table(SalaryReview).select(REVIEW, 'review')}, ${new Table(Employee).select(PERSON, 'employee')},
    account.email AS "decidedBy", prediction.predicted_salary AS "predictedSalary"
  FROM salary_reviews review
  JOIN employees employee ON employee.id = review.employee_id
  LEFT JOIN users account ON account.id = review.decided_by
  LEFT JOIN predictions prediction ON prediction.id = review.prediction_id
  WHERE review.reviewed_on BETWEEN coalesce($1::date, '-infinity') AND coalesce($2::date, 'infinity')
    AND (review.reviewed_on, review.id) < ($3::date, $4::uuid)
  ORDER BY review.reviewed_on DESC, review.id DESC LIMIT $5`;

const LATEST = { reviewedOn: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** The newest first. @param last the row before, to go on from */
export const decisionRows = (
  { from, to }: Omit<ReviewsExportQuery, 'language'>,
  last: Pick<DecisionRow, 'reviewedOn' | 'id'> | undefined,
  most: number,
): Query<DecisionRow> => {
  const { reviewedOn, id } = last ?? LATEST;
  return query(ROWS, from, to, reviewedOn, id, most);
};
