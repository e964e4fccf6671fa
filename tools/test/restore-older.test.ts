import { join } from 'node:path';
import type { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from '../../api/src/database/migrations/index.ts';
import { ScratchDatabases } from '../../test/support/scratch-databases.ts';
import { load } from '../backup/load.ts';
import { save } from '../backup/save.ts';
import { rowsOf, schemaOf } from './support/database-contents.ts';

// A backup of each version that there was, restored over what a database has today.
let databases: ScratchDatabases;
let older: Client;
let today: Client;
let schema: Awaited<ReturnType<typeof schemaOf>>;

beforeAll(async () => {
  databases = await ScratchDatabases.start();
  older = await databases.create('older', 'company');
  await older.query('DELETE FROM salary_reviews');
  today = await databases.create('today', 'company');
  schema = await schemaOf(today);
});
afterAll(() => databases?.stop());

/** Each test takes one more back from the database that is backed up. */
const newestFirst = migrations.toReversed().map((Migration) => ({ name: Migration.name, Migration }));
it.each(newestFirst)('a backup from before $name is migrated to what the database had', async ({ name, Migration }) => {
  await new Migration().down(older as never);
  await older.query('DELETE FROM migrations WHERE name = $1', [name]);
  const file = join(databases.dir, `${name}.dump`);
  const { migrations: had } = await save(older, file);
  expect(had).not.toContain(name);

  await today.query(`UPDATE company SET currency = 'EUR'; UPDATE jobs SET name = 'Technician' WHERE name = 'Engineer'`);
  await load(today, file, false);
  expect(await schemaOf(today)).toEqual(schema);
  const counts = { employees: { count: 1000 }, salary_reviews: { count: 0 }, users: { count: 0 } };
  expect(await rowsOf(today)).toMatchObject({ ...counts, company: { count: 1 }, jobs: { count: 3 } });
  // As it was then, whatever it was called since.
  expect(await jobsAndCurrency(today)).toEqual({ currency: 'USD', jobs: 'Analyst, Consultant, Engineer' });
});

async function jobsAndCurrency(client: Client): Promise<unknown> {
  const { rows } = await client.query(
    `SELECT currency, (SELECT string_agg(name, ', ' ORDER BY name) FROM jobs) AS jobs FROM company`,
  );
  return rows[0];
}
