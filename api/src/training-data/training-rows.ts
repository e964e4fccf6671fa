import type { DataSource } from 'typeorm';
import { csvLine } from '../http/csv/write-csv.ts';

export interface TrainingFile {
  columns: string[];
  /** Each takes the last place that was read and how many rows to read; gives rows with their `place`, in its order. */
  queries: string[];
}

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Of each person only what a model may know, and gender for its report: no names, no e-mails, no birthdays. */
export const EMPLOYEES: TrainingFile = {
  columns: ['id', 'gender', 'job', 'hired_on'],
  queries: [
    `SELECT id AS place, id, gender, job, hired_on::text FROM employees WHERE id > $1::uuid ORDER BY id LIMIT $2`,
  ],
};

/**
 * One row a decision: the salary reviews, and what people said of predictions that nobody has decided from. Who agreed
 * holds the predicted salary right, who disagreed the one that they named; who named none gives no row. The rating is
 * empty where the model had asked for none. Two opinions of one prediction are two rows, which the batches keep together.
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
    `SELECT id AS place, id, employee_id, reviewed_on::text, old_seniority, new_seniority, rating, old_salary,
       new_salary, 'review' AS source
     FROM salary_reviews WHERE id > $1::uuid ORDER BY id LIMIT $2`,
    `SELECT id AS place, id, employee_id, (prediction.created_at AT TIME ZONE 'UTC')::date::text AS reviewed_on,
       current_seniority AS old_seniority, target_seniority AS new_seniority, rating, current_salary AS old_salary,
       CASE WHEN agrees THEN predicted_salary ELSE salary END AS new_salary, 'feedback' AS source
     FROM predictions prediction
     JOIN prediction_feedback ON prediction_id = id
     WHERE id > $1::uuid
       AND (agrees OR salary IS NOT NULL)
       AND NOT EXISTS (SELECT FROM salary_reviews review WHERE review.prediction_id = prediction.id)
     ORDER BY id FETCH FIRST $2 ROWS WITH TIES`,
  ],
};

const BATCH = 5_000;

/** A file, batch by batch: a slow reader holds no transaction open. */
export async function* trainingRows(database: DataSource, { columns, queries }: TrainingFile): AsyncGenerator<string> {
  yield csvLine(columns);
  for (const query of queries) {
    let place = FIRST;
    for (;;) {
      const rows: Record<string, string | number>[] = await database.query(query, [place, BATCH]);
      if (rows.length === 0) break;
      yield rows.map((row) => csvLine(columns.map((column) => row[column] ?? null))).join('');
      place = String(rows.at(-1)?.place);
    }
  }
}
