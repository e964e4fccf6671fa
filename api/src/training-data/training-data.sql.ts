import { type Query, query } from '../database/query.ts';

/** A training row by column, and its keyset position (`place`). */
export type TrainingRow = Record<string, string | number | null> & { place: string };

export interface TrainingFile {
  columns: string[];
  /** Each returns the rows after a position, in order. */
  queries: ((after: string, most: number) => Query<TrainingRow>)[];
}

/**
 * Of each person only what a model may know; gender, year of birth and department for its report: no names, e-mails,
 * birthdays.
 */
export const EMPLOYEES: TrainingFile = {
  columns: ['id', 'gender', 'birth_year', 'job', 'hired_on', 'department'],
  queries: [
    (after, most) =>
      query(
        `SELECT employees.id AS place, employees.id, gender, extract(year FROM born_on)::int AS birth_year, job,
           hired_on::text, name AS department
         FROM employees LEFT JOIN departments ON departments.id = department_id
         WHERE employees.id > $1::uuid ORDER BY employees.id LIMIT $2`,
        after,
        most,
      ),
  ],
};

/**
 * Salary reviews, and feedback on undecided predictions: agreement confirms the predicted salary, disagreement gives
 * the proposed one, or no row without one. The rating is empty if the model asked for none. Two users' feedback on one
 * prediction are two rows, in one batch. Feedback in another currency than the company's is left out.
 */
export const REVIEWS: TrainingFile = {
  columns: [
    'id',
    'employee_id',
    'reviewed_on',
    'old_seniority',
    'new_seniority',
    'rating',
    'old_salary',
    'new_salary',
    'source',
  ],
  queries: [
    (after, most) =>
      query(
        `SELECT id AS place, id, employee_id, reviewed_on::text, old_seniority, new_seniority, rating, old_salary,
           new_salary, 'review' AS source
         FROM salary_reviews WHERE id > $1::uuid ORDER BY id LIMIT $2`,
        after,
        most,
      ),
    (after, most) =>
      query(
        `SELECT id AS place, id, employee_id, (prediction.created_at AT TIME ZONE 'UTC')::date::text AS reviewed_on,
           current_seniority AS old_seniority, target_seniority AS new_seniority, rating, current_salary AS old_salary,
           CASE WHEN agrees THEN predicted_salary ELSE salary END AS new_salary, 'feedback' AS source
         FROM predictions prediction
         JOIN prediction_feedback ON prediction_id = id
         WHERE id > $1::uuid
           AND prediction.currency = (SELECT currency FROM company)
           AND (agrees OR salary IS NOT NULL)
           AND NOT EXISTS (SELECT FROM salary_reviews review WHERE review.prediction_id = prediction.id)
         ORDER BY id FETCH FIRST $2 ROWS WITH TIES`,
        after,
        most,
      ),
  ],
};
