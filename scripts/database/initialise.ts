import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A COPY from the folder at which the Postgres image runs db/init. */
const COPY = /COPY (\w+) FROM '\/docker-entrypoint-initdb\.d\/([\w.]+)' (WITH \([\w ,]*\));/;

/**
 * Runs db/init on a database without tables, as the Postgres image does on an empty volume: every .sql in the order of
 * names. The CSV files are sent through the connection, so that the server need not see them. All or nothing.
 *
 * @returns whether it ran: a database that has tables is left alone
 */
export async function initialise(client: Client, dir: string): Promise<boolean> {
  const { rows } = await client.query(`SELECT FROM pg_tables WHERE schemaname = 'public' LIMIT 1`);
  if (rows.length > 0) return false;
  const files = (await readdir(dir)).filter((file) => file.endsWith('.sql')).sort();
  await client.query('BEGIN');
  try {
    for (const file of files) await runFile(client, dir, await readFile(join(dir, file), 'utf8'));
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
  return true;
}

async function runFile(client: Client, dir: string, sql: string): Promise<void> {
  const copy = COPY.exec(sql);
  if (!copy) {
    await client.query(sql);
    return;
  }
  const [statement, table, file, options] = copy as unknown as [string, string, string, string];
  await client.query(sql.slice(0, copy.index));
  await pipeline(createReadStream(join(dir, file)), client.query(copyFrom(`COPY ${table} FROM STDIN ${options}`)));
  await runFile(client, dir, sql.slice(copy.index + statement.length));
}
