import { type Query, query } from '../database/query.ts';

/**
 * Since when a version has not seen what was decided; '-infinity' of the image's own, which saw db/init alone, and of a
 * pinned one that is not in the registry: nothing is known of what it saw.
 */
const seenUntil = (version: string) => `
  SELECT coalesce((
    SELECT CASE
      WHEN source = 'image' THEN '-infinity'::timestamptz
      ELSE coalesce((SELECT max(data_read_at) FROM trainings WHERE trainings.version = model_versions.version), created_at)
    END
    FROM model_versions WHERE version = ${version}), '-infinity'::timestamptz) AS at`;

/**
 * Ids of the training data's reviews that a version has not seen, as far as one can know. Nobody decided db/init's
 * reviews; those of people who did not come with the image are a company's own, which the image's model does not know.
 */
export const unseenBy = (version: string): Query<{ id: string }> =>
  query(
    `WITH seen AS (${seenUntil('$1')}),
       said AS (SELECT prediction_id, min(created_at) AS at FROM prediction_feedback GROUP BY prediction_id)
     SELECT review.id FROM seen CROSS JOIN salary_reviews review
     JOIN employees ON employees.id = review.employee_id
     LEFT JOIN said ON said.prediction_id = review.prediction_id
     WHERE coalesce(least(review.decided_at, said.at) > seen.at, seen.at = '-infinity' AND NOT employees.fictitious)
     UNION ALL
     SELECT said.prediction_id FROM seen CROSS JOIN said WHERE said.at > seen.at`,
    version,
  );

/** How many decisions there are since the data of the version that answers, and since the latest training's of a kind. */
const decisionsSince = (pinned: string, latest: string) => `
  SELECT count(*)::int FROM salary_reviews
  WHERE decided_at > (
    SELECT greatest(seen.at, (SELECT max(coalesce(data_read_at, asked_at)) FROM trainings WHERE ${latest}))
    FROM (${seenUntil(`coalesce(${pinned}::text, (SELECT active FROM model_serving))`)}) seen)`;

/** Decisions that neither the active (or pinned) version nor any training has learned from, whatever came of that. */
export const newDecisions = (pinned: string | null): Query<{ count: number }> =>
  query(`SELECT (${decisionsSince('$1', `state = 'done'`)}) AS count`, pinned);

/**
 * Asks for a training where the setting says so, and none waits or runs: one statement, so that one worker does. One that
 * failed, or that somebody cancelled, is not asked for again before there are as many anew.
 */
export const askAutomatically = (id: string, pinned: string | null): Query<{ id: string }> =>
  query(
    `INSERT INTO trainings (id, automatic)
     SELECT $1, true FROM training_settings
     WHERE automatic_after IS NOT NULL
       AND NOT EXISTS (SELECT FROM trainings WHERE state IN ('waiting', 'running'))
       AND (${decisionsSince('$2', 'ended_at IS NOT NULL')}) >= automatic_after
     ON CONFLICT DO NOTHING
     RETURNING id`,
    id,
    pinned,
  );

const IS_REGISTERED = 'version IN (SELECT version FROM model_versions)';

/** What a training keeps of its version that ends before it is done: nothing, where it is not in the registry. */
export const ONLY_REGISTERED = {
  version: () => `CASE WHEN ${IS_REGISTERED} THEN version END`,
  result: () => `CASE WHEN ${IS_REGISTERED} THEN result END`,
};

/** The training that waits, or whose worker is gone, as begun by this attempt. Whose version is there cannot be cancelled. */
export const beginTraining: Query<{ id: string; attempt: number }> = query(
  `UPDATE trainings SET state = 'running', attempts = attempts + 1, started_at = coalesce(started_at, now()),
     stage = CASE WHEN ${IS_REGISTERED} THEN 'registering' ELSE 'reading' END,
     fits_done = 0, fits = 0, figures = '[]'
   WHERE state IN ('waiting', 'running') RETURNING id, attempts AS attempt`,
);
