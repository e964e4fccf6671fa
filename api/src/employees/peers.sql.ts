import { type Query, query } from '../database/query.ts';
import type { Employee } from './employee.entity.ts';
import type { Peers } from './peers.schema.ts';

// An index-only scan of employees_peers.
const PEERS = `(
  SELECT salary FROM employees WHERE job = $1 AND seniority = $2 AND deactivated_at IS NULL
  UNION ALL SELECT $3::int WHERE $4::boolean
) AS peers`;

const SUMMARY = `
  SELECT count(*)::int AS count, min(salary) AS lowest, max(salary) AS highest,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY salary) AS median,
    count(*) FILTER (WHERE salary < $3)::int AS below, count(*) FILTER (WHERE salary > $3)::int AS above
  FROM ${PEERS}`;

const STEPS = `
  SELECT salary / $5::int AS step, count(*)::int AS count FROM ${PEERS} GROUP BY 1 ORDER BY 1`;

export type Summary = Pick<Peers, 'count' | 'lowest' | 'highest' | 'median' | 'below' | 'above'>;
/** People of a job and seniority; `added`: with one more, of this salary. */
export type Group = Pick<Employee, 'job' | 'seniority' | 'salary'> & { added: boolean };

const values = ({ job, seniority, salary, added }: Group) => [job, seniority, salary, added];

export const peersSummary = (of: Group): Query<Summary> => query(SUMMARY, ...values(of));

/** Histogram of salaries. @param width of a bin, whole units of the currency a year */
export const peersSteps = (of: Group, width: number): Query<{ step: number; count: number }> =>
  query(STEPS, ...values(of), width);
