import { type Query, query } from '../database/query.ts';

/** When the transaction began. Its first statement also fixes what a repeatable read sees. */
export const thisMoment: Query<{ now: Date }> = query('SELECT now()');
