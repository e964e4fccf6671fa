import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../scripts/support/paths.ts';
import { processesOf } from '../../test/support/processes.ts';
import { ScratchDatabases } from '../../test/support/scratch-databases.ts';
import { WINDOWS } from '../../test/support/windows.ts';
import { load } from '../backup/load.ts';
import { checkBackup } from '../backup/read-backup.ts';
import { save } from '../backup/save.ts';
import { rowsOf } from './support/database-contents.ts';

// Ctrl+C at any moment of a restore. What a terminal does with it, with a real server: backup.test.ts.
let databases: ScratchDatabases;
let watcher: Client;
let file: string;

beforeAll(async () => {
  databases = await ScratchDatabases.start();
  watcher = await databases.create('target', 'company');
  file = join(databases.dir, 'good.dump');
  await save(watcher, file);
  await watcher.query(`INSERT INTO users (id, email, password_hash) VALUES (uuidv7(), 'a@example.com', 'x')`);
});
afterAll(() => databases?.stop());

/** Restores on a connection of its own, and interrupts as that many statements have been sent. */
async function interruptedAt(count: number): Promise<unknown> {
  const controller = new AbortController();
  const client = await databases.connect('target');
  const query = client.query.bind(client);
  let left = count;
  client.query = ((...args: Parameters<typeof query>) => {
    const answer = query(...args);
    if (--left === 0) controller.abort(new Error('interrupted'));
    return answer;
  }) as never;
  const outcome = await load(client, file, true, controller.signal).catch((error: unknown) => error);
  await client.end();
  return outcome;
}

/** Statements of other connections, and locks that somebody waits for. */
const others = async () => {
  const { rows } = await watcher.query(
    `SELECT query FROM pg_stat_activity WHERE datname = 'target' AND pid <> pg_backend_pid()`,
  );
  return rows;
};

it('at each statement: nothing is changed, and the server goes on with none of it; at the last it is too late', async () => {
  const before = await rowsOf(watcher);
  let count = 1;
  for (; ; count++) {
    const outcome = await interruptedAt(count);
    await expect.poll(others).toEqual([]);
    if (!(outcome instanceof Error)) break;
    expect(await rowsOf(watcher), `statement ${count}`).toEqual(before);
  }
  expect(count).toBeGreaterThan(30);
  expect(await rowsOf(watcher)).toMatchObject({ users: { count: 0 } });
});

it('while it waits for a lock: the server stops waiting, so that others get it', async () => {
  await watcher.query('BEGIN; LOCK TABLE users IN ACCESS SHARE MODE');
  const waiting = async () =>
    (await watcher.query(`SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'`)).rowCount;
  const controller = new AbortController();
  const client = await databases.connect('target');
  const loading = load(client, file, true, controller.signal).catch((error: unknown) => error);
  // Within a transaction the statistics are those of its beginning, unless they are thrown away.
  const fresh = async () => {
    await watcher.query('SELECT pg_stat_clear_snapshot()');
    return waiting();
  };
  await expect.poll(fresh).toBe(1);
  controller.abort(new Error('interrupted'));
  expect(await loading).toBeInstanceOf(Error);
  await expect.poll(fresh).toBe(0);
  await watcher.query('ROLLBACK');
});

it('while it reads', async () => {
  for (let turns = 0; turns < 8; turns++) {
    const controller = new AbortController();
    const checking = checkBackup(file, controller.signal).catch((error: unknown) => error);
    for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
    controller.abort(new Error('interrupted'));
    const outcome = await checking;
    if (outcome instanceof Error) expect(outcome.message).toMatch(/abort|interrupted/);
  }
});

it.skipIf(WINDOWS)('while it asks Docker, which does not answer', async () => {
  const dir = join(databases.dir, 'bin');
  const asked = join(databases.dir, 'asked');
  await mkdir(dir);
  await writeFile(join(dir, 'docker'), `#!/bin/sh\ntouch '${asked}'\nexec sleep 600\n`, { mode: 0o755 });
  const env = { ...process.env, AUMENTO_LANGUAGE: 'en', PATH: `${dir}${delimiter}${process.env.PATH}` };
  const args = [join(ROOT, 'tools/backup/restore.ts'), file];
  const restore = spawn(process.execPath, args, { cwd: databases.dir, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  restore.stderr.on('data', (chunk) => {
    said += chunk;
    restore.kill('SIGINT'); // once more, while it ends
  });
  const closed = once(restore, 'close');
  await expect
    .poll(() =>
      access(asked).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  restore.kill('SIGINT');
  restore.kill('SIGINT');
  expect(await closed).toEqual([1, null]);
  expect(said.trim()).toBe('Interrupted. The database is as it was.');
  expect((await processesOf(databases.dir)).filter((command) => command.includes('sleep'))).toEqual([]);
});
