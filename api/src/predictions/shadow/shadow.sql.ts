import { type Query, query } from '../../database/query.ts';
import { asRecords } from '../../database/records.ts';
import { Table } from '../../database/table.ts';
import { Prediction } from '../prediction.entity.ts';
import type { ShadowReport } from './shadow.schema.ts';
import { ShadowPrediction } from './shadow-prediction.entity.ts';

const SHADOW = new Table(ShadowPrediction);
const ASKED = [
  'id',
  'employeeId',
  'createdAt',
  'targetSeniority',
  'currentSeniority',
  'currentJob',
  'rating',
  'features',
  'currentSalary',
] as const;
/** What a version in shadow needs of a prediction. */
export type AskedPrediction = Pick<Prediction, (typeof ASKED)[number]>;

/** The next kept predictions, after an id, that a version has not answered; the oldest first. */
export const predictionsToShadow = (version: string, after: string, most: number): Query<AskedPrediction> =>
  query(
    `SELECT ${new Table(Prediction).select(ASKED, 'prediction')}
     FROM predictions prediction
     WHERE prediction.id > $2::uuid AND prediction.model_version <> $1
       AND NOT EXISTS (
         SELECT FROM shadow_predictions shadow WHERE shadow.model_version = $1 AND shadow.prediction_id = prediction.id)
     ORDER BY prediction.id LIMIT $3`,
    version,
    after,
    most,
  );

/** Whoever was deleted meanwhile is left out. */
export const keepShadow = (rows: readonly ShadowPrediction[]): Query<never> =>
  query(
    `INSERT INTO shadow_predictions (${SHADOW.names(SHADOW.fields)})
     SELECT ${SHADOW.fields.map((field) => `new."${field}"`).join(', ')}
     FROM ${SHADOW.recordset(SHADOW.fields, '$1', 'new')}
     JOIN predictions ON predictions.id = new."predictionId"
     ON CONFLICT DO NOTHING`,
    asRecords(rows),
  );

/** The last one that it has answered. */
export const lastShadowed = (version: string): Query<{ id: string | null }> =>
  query(
    `SELECT (SELECT prediction_id FROM shadow_predictions WHERE model_version = $1
             ORDER BY prediction_id DESC LIMIT 1)::text AS id`,
    version,
  );

const COMPARED = `
  shadow_predictions shadow JOIN predictions prediction ON prediction.id = shadow.prediction_id
  WHERE shadow.model_version = $1 AND prediction.id > $2::uuid`;
const DIFFERENCE = 'shadow.predicted_salary - prediction.predicted_salary';

type Summary = Pick<ShadowReport, 'answered' | 'unanswered' | 'waiting'> & NonNullable<ShadowReport['difference']>;

export const shadowSummary = (version: string, after: string): Query<Summary> =>
  query(
    `SELECT count(difference)::int AS answered, (count(*) - count(difference))::int AS unanswered,
       (SELECT count(*) FROM predictions WHERE id > $2::uuid AND model_version <> $1)::int - count(*)::int AS waiting,
       avg(difference)::float AS mean, avg(abs(difference))::float AS "meanAbsolute",
       percentile_disc(0.05) WITHIN GROUP (ORDER BY difference) AS p05,
       percentile_disc(0.5) WITHIN GROUP (ORDER BY difference) AS median,
       percentile_disc(0.95) WITHIN GROUP (ORDER BY difference) AS p95,
       avg((difference = 0)::int)::float AS same
     FROM (SELECT ${DIFFERENCE} AS difference FROM ${COMPARED}) compared`,
    version,
    after,
  );

/**
 * A histogram; what lies beyond the first or the last bin counts there.
 *
 * @param width of a bin, whole units of the currency a year
 */
export const shadowBins = (
  version: string,
  after: string,
  { width, first, last }: { width: number; first: number; last: number },
): Query<{ step: number; count: number }> =>
  query(
    `SELECT greatest($4, least($5, floor((${DIFFERENCE})::float / $3)::int)) AS step, count(*)::int AS count
     FROM ${COMPARED} AND shadow.predicted_salary IS NOT NULL GROUP BY 1 ORDER BY 1`,
    version,
    after,
    width,
    first,
    last,
  );

/** Groups in which the two agree least. @param fewest predictions of a group that counts */
export const shadowGroups = (version: string, after: string, fewest: number): Query<ShadowReport['groups'][number]> =>
  query(
    `SELECT grouped.by, grouped.value, count(*)::int AS count, avg(difference)::float AS mean,
       avg(abs(difference))::float AS "meanAbsolute"
     FROM (
       SELECT ${DIFFERENCE} AS difference, prediction.target_seniority, employees.job, departments.name AS department
       FROM shadow_predictions shadow
       JOIN predictions prediction ON prediction.id = shadow.prediction_id
       JOIN employees ON employees.id = prediction.employee_id
       LEFT JOIN departments ON departments.id = employees.department_id
       WHERE shadow.model_version = $1 AND prediction.id > $2::uuid AND shadow.predicted_salary IS NOT NULL
     ) compared,
     LATERAL (VALUES ('job', job), ('department', department), ('targetSeniority', target_seniority))
       AS grouped (by, value)
     GROUP BY 1, 2 HAVING count(*) >= $3 ORDER BY 5 DESC, 1, 2`,
    version,
    after,
    fewest,
  );

export const shadowLargest = (version: string, after: string, most: number): Query<ShadowReport['largest'][number]> =>
  query(
    `SELECT prediction.id AS "predictionId", prediction.employee_id AS "employeeId",
       employees.first_name || ' ' || employees.last_name AS name,
       prediction.predicted_salary AS answered, shadow.predicted_salary AS shadow
     FROM shadow_predictions shadow
     JOIN predictions prediction ON prediction.id = shadow.prediction_id
     JOIN employees ON employees.id = prediction.employee_id
     WHERE shadow.model_version = $1 AND prediction.id > $2::uuid AND shadow.predicted_salary <> prediction.predicted_salary
     ORDER BY abs(${DIFFERENCE}) DESC, prediction.id DESC LIMIT $3`,
    version,
    after,
    most,
  );
