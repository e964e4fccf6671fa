import { type Query, query } from '../database/query.ts';

/** The day it is, in UTC. */
export const TODAY = `(now() AT TIME ZONE 'UTC')::date`;

/** Before anything else: in the order in which a restore locks the tables, so that the two cannot deadlock. */
export const lockReviews: Query<never> = query('LOCK TABLE salary_reviews IN ROW EXCLUSIVE MODE');
