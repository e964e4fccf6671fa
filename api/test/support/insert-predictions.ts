import type { TestApi } from './test-api.ts';

interface Options {
  version: string;
  currency?: string;
  /** How long ago, as PostgreSQL's interval. */
  ago?: string;
  /** SQL of a value; `review` and `employee` are those of the row. */
  salary?: string;
  raw?: string;
  features?: string;
  where?: string;
}

/** One prediction for each review of the company, as the model has learned from it: what is not said is the review's own. */
export async function insertPredictions(
  { database }: TestApi,
  { version, currency = 'USD', ago = '1 hour', salary = 'review.old_salary', raw = 'new_salary', ...more }: Options,
): Promise<number> {
  const { features = "'{}'::jsonb", where = 'true' } = more;
  const { rowCount } = await database.owner.query(
    `INSERT INTO predictions (id, employee_id, created_at, model_version, currency, target_seniority, current_seniority,
       rating, features, raw_prediction, current_salary, predicted_salary, band_low, band_high, band_coverage, policy)
     SELECT uuidv7(-$3::interval), employee.id, now() - $3::interval, $1, $2, new_seniority, old_seniority, review.rating,
       jsonb_build_object('job', employee.job, 'seniority', old_seniority, 'targetSeniority', new_seniority,
         'currentSalary', ${salary}, 'tenureYears', (review.reviewed_on - employee.hired_on) / 365.25,
         'performanceRating', review.rating) || ${features},
       ${raw}, review.old_salary, review.new_salary, (${raw}) - 1500, (${raw}) + 1500, 0.9, '[]'
     FROM salary_reviews review JOIN employees employee ON employee.id = employee_id
     WHERE review.prediction_id IS NULL AND ${where}`,
    [version, currency, ago],
  );
  return rowCount ?? 0;
}
