import { type Query, query } from '../database/query.ts';
import { Table } from '../database/table.ts';
import { Job } from './job.entity.ts';
import type { JobNames } from './job-names.ts';

const NAMES = new Table(Job).select(['name', 'labelEs', 'labelEn']);

/**
 * Renaming a job changes its people's rows: taken before the job's own row, so that somebody who is moved into it at the
 * same time waits for the rename, and not each for the other.
 */
export const lockEmployees: Query<never> = query('LOCK TABLE employees IN EXCLUSIVE MODE');

/** What an import changed is kept to undo it: there a job is renamed, too. */
export const renameInImports = (from: string, to: string): Query<never> =>
  query(
    `UPDATE employee_import_rows SET before = before || jsonb_build_object('job', $2::text) WHERE before->>'job' = $1`,
    from,
    to,
  );

/** How many people have a job, also those who have left: it cannot be deleted before. */
export const peopleWith = (name: string): Query<{ people: number }> =>
  query('SELECT count(*)::int AS people FROM employees WHERE job = $1', name);

/** In the order of names. @param lock until the commit: none is renamed or deleted before */
export const jobNames = (lock: boolean): Query<JobNames> =>
  query(`SELECT ${NAMES} FROM jobs ORDER BY name${lock ? ' FOR SHARE' : ''}`);
