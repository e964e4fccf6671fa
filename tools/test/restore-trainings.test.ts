import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ScratchDatabases } from '../../test/support/scratch-databases.ts';
import { load } from '../backup/load.ts';
import { save } from '../backup/save.ts';
import { rowsOf } from './support/database-contents.ts';

// Trainings are kept as rows. What hands them out, pg-boss' schema, is not in a backup: `migrate` makes it, and a worker
// hands over again what waits.
let databases: ScratchDatabases;
let company: Client;
let file: string;

beforeAll(async () => {
  databases = await ScratchDatabases.start();
  company = await databases.create('theirs', 'company');
  await company.query(`
    UPDATE training_settings SET automatic_after = 50;
    INSERT INTO trainings (id, state, ended_at, version, result)
    VALUES ('${randomUUID()}', 'done', now(), '2026-01-01-12345678', '{"promoted": false, "reason": "not-better"}');
    INSERT INTO trainings (id, state, attempts, started_at, stage) VALUES ('${randomUUID()}', 'running', 2, now(), 'ridge')`);
  file = join(databases.dir, 'company.dump');
  await save(company, file);
});
afterAll(() => databases?.stop());

it.each(['empty', 'company'] as const)(
  'restored over a database that is %s, they and the setting are back',
  async (content) => {
    const name = `over_${content}`;
    const restored = await databases.create(name, content);
    if (content === 'company') {
      // Of a training that the backup does not know.
      await restored.query(`INSERT INTO pgboss.job (name, data) VALUES ('trainings', '{}')`);
    }
    await load(restored, file, false);
    expect(await rowsOf(restored)).toEqual(await rowsOf(company));
    // As at every start.
    await databases.migrate(name);
    const { rows } = await restored.query('SELECT name, policy FROM pgboss.queue');
    expect(rows).toEqual([{ name: 'trainings', policy: 'exclusive' }]);
    expect(await rowsOf(restored)).toEqual(await rowsOf(company));
  },
);

it('migrate makes the queue once, and does nothing to it at the next start', async () => {
  const client = await databases.create('twice', 'company');
  const before = await client.query('SELECT version FROM pgboss.version');
  expect(await databases.migrate('twice')).toContain('new migrations: 0');
  expect((await client.query('SELECT version FROM pgboss.version')).rows).toEqual(before.rows);
});
