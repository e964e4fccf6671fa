import { Client, type ClientConfig } from 'pg';

/** Any number, the same in every process of ours, and none of the API’s (api/src/database/advisory-lock.ts). */
const KEY = 4_201_800;
/** https://www.postgresql.org/docs/18/errcodes-appendix.html */
const ADMIN_SHUTDOWN = '57P01';

/**
 * Says to the server that this process uses it, by a shared advisory lock that ends with the connection, however this
 * process ends.
 *
 * @returns a function that gives the lease back and answers whether nobody else holds one. Where nobody does, nobody
 * gets one any more either, until the server has stopped
 */
export async function takeLease(server: ClientConfig): Promise<() => Promise<boolean>> {
  const client = new Client({ ...server, database: 'postgres', application_name: 'aumento-lease' });
  let lost = false;
  client.on('error', () => {
    lost = true; // the server went away by itself, and the lease with it
  });
  await client.connect();
  await client.query('SELECT pg_advisory_lock_shared($1)', [KEY]);
  return async () => {
    if (lost) return false; // and nothing is left to stop
    try {
      await client.query('SELECT pg_advisory_unlock_shared($1)', [KEY]);
      const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS alone', [KEY]);
      if (!rows[0].alone) await client.end();
      return rows[0].alone;
    } catch (error) {
      // Between the two another one was the last, and is stopping the server already.
      if (lost || (error as { code?: string }).code === ADMIN_SHUTDOWN) return false;
      throw error;
    }
  };
}
