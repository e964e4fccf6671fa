import { type Query, query } from '../database/query.ts';

/** Today in UTC. */
export const TODAY = `(now() AT TIME ZONE 'UTC')::date`;

/** Taken first, in a restore's lock order, so that the two cannot deadlock. */
export const lockReviews: Query<never> = query('LOCK TABLE salary_reviews IN ROW EXCLUSIVE MODE');
