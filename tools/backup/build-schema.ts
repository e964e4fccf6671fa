import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { migrations } from '../../api/src/database/migrations/index.ts';

type Migration = InstanceType<(typeof migrations)[number]>;
type Runner = Parameters<Migration['up']>[0];

/** The migrations that this code knows, oldest first. */
export const KNOWN = migrations.map(({ name }) => name);

/** As PostgreSQL makes it in a new database. */
const EMPTY_SCHEMA = `
  DROP SCHEMA IF EXISTS public CASCADE;
  CREATE SCHEMA public AUTHORIZATION pg_database_owner;
  GRANT USAGE ON SCHEMA public TO PUBLIC`;

/** As TypeORM makes it, which runs the migrations at every other time. */
const MIGRATIONS_TABLE =
  'CREATE TABLE migrations (id serial PRIMARY KEY, "timestamp" bigint NOT NULL, name varchar NOT NULL)';

/** Rows come from the backup, not from db/init's own files. */
const DATA = /COPY \w+ FROM '\/docker-entrypoint-initdb\.d\/[\w.]+' WITH \([\w ,]*\);/g;

/**
 * What db/init makes by itself since, so that an empty database has it from the start, and how that is taken back. Not by
 * the migration's own `down`, which also takes back what it adds to tables of migrations before it.
 */
const IN_INIT: Record<string, string> = {
  Departments1795804920000: 'ALTER TABLE employees DROP department_id; DROP TABLE departments',
  Company1796050000000: `
    ALTER TABLE employees
      DROP CONSTRAINT employees_job_fkey,
      ADD CONSTRAINT employees_job_check CHECK (job IN ('Analyst', 'Consultant', 'Engineer'));
    DROP TABLE jobs`,
};

/**
 * Makes the tables of db/init anew, and the table of migrations. What was there before is dropped.
 *
 * @param names the migrations that are to follow: what db/init has of others is taken back, as it was not there yet
 */
export async function buildSchema(client: Client, initDir: string, names: string[]): Promise<void> {
  await client.query(EMPTY_SCHEMA);
  for (const file of (await readdir(initDir)).filter((name) => name.endsWith('.sql')).sort()) {
    await client.query((await readFile(join(initDir, file), 'utf8')).replaceAll(DATA, ''));
  }
  for (const [name, takeBack] of Object.entries(IN_INIT)) {
    if (!names.includes(name)) await client.query(takeBack);
  }
  await client.query(MIGRATIONS_TABLE);
}

/**
 * Runs migrations inside the transaction that the client is in; TypeORM would take a connection of its own. They are
 * plain SQL, so `query` is all that they need.
 */
export async function migrate(client: Client, names: string[]): Promise<void> {
  for (const Migration of migrations.filter(({ name }) => names.includes(name))) {
    await new Migration().up(runnerOf(client));
    const timestamp = Migration.name.slice(-13);
    await client.query('INSERT INTO migrations ("timestamp", name) VALUES ($1, $2)', [timestamp, Migration.name]);
  }
}

function runnerOf(client: Client): Runner {
  const runner = { query: async (sql: string, values?: unknown[]) => (await client.query(sql, values)).rows };
  return runner as unknown as Runner;
}
