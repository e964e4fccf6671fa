import { type Query, query } from '../database/query.ts';

/**
 * The upper half of PostgreSQL's system identifier is the time of initdb, in seconds (BootStrapXLOG in xlog.c): a
 * database whose volume was lost gets another one.
 */
export const databaseItself: Query<{ id: string; createdAt: Date; startedAt: Date }> = query(`
  SELECT system_identifier::text AS id,
         to_timestamp(system_identifier >> 32) AS "createdAt",
         pg_postmaster_start_time() AS "startedAt"
  FROM pg_control_system()`);
