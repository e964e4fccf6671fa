import type { TestApi } from './test-api.ts';

const WAITING = `
  SELECT count(*)::int FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'`;

/** How many of a database’s sessions wait for a lock. */
export async function waitingFor({ server, variables }: TestApi['database']): Promise<number> {
  return (await server.query(WAITING, [variables.DB_NAME])).rows[0].count;
}
