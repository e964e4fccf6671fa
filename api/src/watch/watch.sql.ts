import { type Query, query } from '../database/query.ts';

/** UUIDv7 ids, which begin with their time: a range of the primary key. */
export interface Window {
  from: string;
  to: string;
}

/** The first id of a millisecond. */
export const idAt = (time: Date): string => {
  const hex = time.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
};

// An index-only scan.
const COUNT = 'SELECT count(*)::int AS stored FROM predictions WHERE id >= $1 AND id < $2';
export const countPredictions = ({ from, to }: Window): Query<{ stored: number }> => query(COUNT, from, to);

/** What is counted of a feature; of neither edges nor categories nothing. */
export interface Counting {
  name: string;
  edges: readonly number[] | null;
  categories: readonly string[] | null;
}

/** `feature`: its place, −1 of the prediction. `bin`: from 0, −1 of missing, −2 of a category that is none. */
export interface BinCount {
  feature: number;
  bin: number;
  count: number;
}

// The sample is by the last 16 bits of the ids, which are random: the same each time, and found in the index alone. As an
// array, since a join's planner expects a third of all. A feature that another version did not have, or had of another kind, does not count.
const BINS = `
  WITH sample AS MATERIALIZED (
    SELECT features, raw_prediction, model_version FROM predictions
    WHERE currency = $4 AND id = ANY (ARRAY(
      SELECT id FROM predictions
      WHERE id >= $1 AND id < $2
        AND (get_byte(uuid_send(id), 14) << 8 | get_byte(uuid_send(id), 15)) < $3::int
    ))
  ), counted AS (
    SELECT counting.place AS feature, CASE
        WHEN value = '""' THEN -1
        WHEN edges IS NOT NULL AND jsonb_typeof(value) = 'number' THEN width_bucket(value::float8, edges)
        WHEN categories IS NOT NULL AND jsonb_typeof(value) = 'string'
          THEN coalesce(array_position(categories, value #>> '{}') - 1, -2)
      END AS bin
    FROM json_to_recordset($5::json) AS counting (place int, name text, edges float8[], categories text[])
    CROSS JOIN sample CROSS JOIN LATERAL (SELECT features -> counting.name AS value) AS given
    UNION ALL
    SELECT -1, width_bucket(raw_prediction, $7::float8[]) FROM sample WHERE model_version = $6
  )
  SELECT feature, bin, count(*)::int FROM counted WHERE bin IS NOT NULL GROUP BY feature, bin
  UNION ALL SELECT -2, 0, count(*)::int FROM sample`;

export interface Asked {
  window: Window;
  /** ISO 4217 */
  currency: string;
  version: string;
}

/** As feature of a row: how many predictions were looked at. */
export const LOOKED_AT = -2;

/** @param share of the predictions that are counted, at most 1 */
export const countBins = (
  { window: { from, to }, currency, version }: Asked,
  share: number,
  features: readonly Counting[],
  edges: readonly number[],
): Query<BinCount> =>
  query(
    BINS,
    ...[from, to, Math.ceil(share * 65_536), currency],
    JSON.stringify(features.map((feature, place) => ({ place, ...feature }))),
    version,
    edges,
  );

/** Of the decisions of one group. Amounts in the company's currency. */
export interface ErrorRow {
  by: 'all' | 'job' | 'department' | 'gender';
  group: string | null;
  rows: number;
  otherRating: number;
  people: number;
  mae: number | null;
  /** Of the absolute errors; null of fewer than two. */
  deviation: number | null;
  bias: number | null;
  covered: number;
  asProposed: number;
}

// Jobs, departments and genders as they are today.
const ERRORS = `
  WITH decided AS (
    SELECT employees.id AS person, employees.job, departments.name AS department, employees.gender,
      raw_prediction - new_salary AS error, new_salary BETWEEN band_low AND band_high AS covered,
      new_salary = predicted_salary AS proposed, review.rating = coalesce(prediction.rating, review.rating) AS same
    FROM salary_reviews review
    JOIN predictions prediction ON prediction.id = review.prediction_id
    JOIN employees ON employees.id = review.employee_id
    LEFT JOIN departments ON departments.id = employees.department_id
    WHERE review.prediction_id >= $1 AND review.prediction_id < $2 AND currency = $3 AND model_version = $4
  )
  SELECT CASE WHEN GROUPING(job) = 0 THEN 'job' WHEN GROUPING(department) = 0 THEN 'department'
      WHEN GROUPING(gender) = 0 THEN 'gender' ELSE 'all' END AS by,
    coalesce(job, department, gender) AS "group",
    count(*) FILTER (WHERE same)::int AS rows, count(*) FILTER (WHERE NOT same)::int AS "otherRating",
    count(DISTINCT person) FILTER (WHERE same)::int AS people,
    avg(abs(error)) FILTER (WHERE same) AS mae, stddev_samp(abs(error)) FILTER (WHERE same) AS deviation,
    avg(error) FILTER (WHERE same) AS bias,
    count(*) FILTER (WHERE same AND covered)::int AS covered,
    count(*) FILTER (WHERE same AND proposed)::int AS "asProposed"
  FROM decided GROUP BY GROUPING SETS ((), (job), (department), (gender))
  ORDER BY "group" NULLS LAST`;

export const realisedErrors = ({ window: { from, to }, currency, version }: Asked): Query<ErrorRow> =>
  query(ERRORS, from, to, currency, version);
