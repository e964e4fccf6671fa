import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../scripts/database/embedded-postgres.ts';
import { ROOT } from '../../scripts/support/paths.ts';
import { freshClone } from '../../test/support/fresh-clone.ts';
import { npmRun } from '../../test/support/npm-run.ts';
import { killLeftovers, npmStart, type Started } from '../../test/support/npm-start.ts';
import { processesOf } from '../../test/support/processes.ts';
import { endDatabase, endTree, WINDOWS } from '../../test/support/windows.ts';
import { rowsOf } from './support/database-contents.ts';

// Both commands as a person types them, with npm start.
let clone: Awaited<ReturnType<typeof freshClone>>;
const credentials = { email: `${randomUUID()}@example.com`, password: randomUUID() };
let prediction: { id: string; employeeId: string };
let file: string;
let photo: { path: string; bytes: Buffer };

beforeAll(async () => {
  clone = await freshClone();
  // What is built already need not be built again; where it is not, npm start builds it.
  for (const built of ['api/dist', 'predictor-ui/dist'])
    await cp(join(ROOT, built), join(clone.dir, built), { recursive: true }).catch(() => undefined);
});
afterEach(killLeftovers);
afterAll(() => clone.remove());

const run = (...args: string[]) => npmRun(clone.dir, args);

async function enter(started: Started, how: 'sign-up' | 'sign-in') {
  const url = await started.url;
  const call = (path: string, body?: object, token = '') =>
    fetch(`${url}/api/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
  const answer = await call(`auth/${how}`, credentials);
  expect(answer.ok).toBe(true);
  const { accessToken } = (await answer.json()) as { accessToken: string };
  const ask = async (path: string, body?: object) => (await call(path, body, accessToken)).json();
  const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'image/png' };
  return Object.assign(ask, {
    status: async () => (await call('predictions', undefined, accessToken)).status,
    /** Gives the person of the prediction a photo. @returns its address */
    givePhoto: async () => {
      const body = await sharp({ create: { width: 64, height: 64, channels: 3, background: 'red' } })
        .png()
        .toBuffer();
      const address = `${url}/api/employees/${prediction.employeeId}/photo`;
      const answer = await fetch(address, { method: 'PUT', headers, body: new Uint8Array(body) });
      return ((await answer.json()) as { photo: string }).photo;
    },
    photo: async (path: string) => Buffer.from(await (await fetch(url + path, { headers })).arrayBuffer()),
  });
}

async function stop(started: Started): Promise<void> {
  if (WINDOWS) {
    endTree(started.child.pid as number);
    await started.ended;
    return endDatabase(clone.dir);
  }
  process.kill(started.child.pid as number, 'SIGTERM');
  await started.ended;
  await expect.poll(() => processesOf(clone.dir)).toEqual([]);
}

it('says so where there is no database yet', async () => {
  const { code, output } = await run('db:backup');
  expect(code).toBe(1);
  expect(output).toMatch(/^There is no database here yet: .+npm start\. Start one of them first/);
});

it('backs up while npm start runs, which goes on', async () => {
  const started = npmStart(clone.dir);
  const api = await enter(started, 'sign-up');
  const { items } = (await api('employees?pageSize=1')) as { items: [{ id: string }] };
  prediction = (await api('predictions', { employeeId: items[0].id, targetSeniority: 'Senior' })) as typeof prediction;

  const path = await api.givePhoto();
  photo = { path, bytes: await api.photo(path) };
  expect(photo.bytes.toString('latin1', 8, 12)).toBe('WEBP');

  const { code, output } = await run('db:backup');
  expect(output).toMatch(/Saved in .+\.dump: .*users 1, .*predictions 1, .+, photos 1\.\n.+keep it as safe/);
  expect(code).toBe(0);
  const [name = '', ...others] = await readdir(join(clone.dir, 'backups'));
  expect(name).toMatch(/^aumento-\d{4}-\d\d-\d\d-\d{6}\.dump$/);
  expect(others).toEqual([]);
  file = join(clone.dir, 'backups', name);
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await api(`predictions/${prediction.id}`)).toEqual(prediction);
  await stop(started);
});

it('restores where there is no database, leaving no process', async () => {
  await rm(join(clone.dir, '.data'), { recursive: true });
  const { code, output } = await run('db:restore', '--', file, '--embedded');
  expect(output).toMatch(/Restored from .+users 1, .*predictions 1, .+, photos 1\./);
  expect(code).toBe(0);
  expect(await processesOf(clone.dir)).toEqual([]);
});

it('npm start finds it all: the account, its password, the same prediction and photo, the API as its own role', async () => {
  const started = npmStart(clone.dir);
  const api = await enter(started, 'sign-in');
  expect(await api(`predictions/${prediction.id}`)).toEqual(prediction);
  expect(await api.photo(photo.path)).toEqual(photo.bytes);
  expect(await api('predictions')).toEqual({ items: [prediction], page: 1, pageSize: 25, total: 1 });

  const { code, output } = await run('db:restore', '--', file);
  expect(output.trim()).toMatch(/^The database is in use \(users: 1, predictions: 1\).+add --yes/);
  expect(code).toBe(1);

  await api('predictions', { employeeId: prediction.employeeId, targetSeniority: 'Senior' });
  expect(await api('predictions')).toMatchObject({ total: 2 });
  expect((await run('db:restore', '--', file, '--yes')).code).toBe(0);
  // No session survives it; the API knows within the seconds for which it believes one.
  await expect.poll(api.status, { interval: 250 }).toBe(401);
  const again = await enter(started, 'sign-in');
  expect(await again('predictions')).toEqual({ items: [prediction], page: 1, pageSize: 25, total: 1 });
  await stop(started);
});

it.skipIf(WINDOWS)('Ctrl+C in the middle of a restore: nothing is changed, no process is left', async () => {
  const server = await startEmbeddedPostgres(join(clone.dir, '.data'));
  const { host, port, user, password } = server;
  const client = new Client({ host, port, user, password, database: 'aumento' });
  await client.connect();
  const before = await rowsOf(client);
  await client.query('BEGIN; LOCK TABLE users');
  const args = [join(clone.dir, 'tools/backup/restore.ts'), file, '--yes', '--embedded'];
  const env = { ...process.env, AUMENTO_LANGUAGE: 'en' };
  const restore = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  restore.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const closed = once(restore, 'close');
  const waiting = async () => (await client.query('SELECT FROM pg_locks WHERE NOT granted')).rowCount;
  await expect.poll(waiting).toBe(1);
  restore.kill('SIGINT');
  restore.kill('SIGINT'); // who is impatient changes nothing

  expect(await closed).toEqual([1, null]);
  expect(said.trim()).toBe('Interrupted. The database is as it was.');
  await expect.poll(waiting).toBe(0);
  await client.query('ROLLBACK');
  expect(await rowsOf(client)).toEqual(before);
  await client.end();
  await server.stop();
  expect(await processesOf(clone.dir)).toEqual([]);
});

it.each([
  ['db:backup', ['a', 'b']],
  ['db:backup', ['--both']],
  ['db:restore', []],
  ['db:restore', ['f', '--docker', '--embedded']],
])('%s %j: says how it is used', async (task, args) => {
  const { code, output } = await run(task, '--', ...args);
  expect(output.trim()).toMatch(new RegExp(`^Usage: npm run ${task} -- `));
  expect(code).toBe(1);
});
