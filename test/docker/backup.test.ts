import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeEnvironment } from '../../scripts/docker/compose-environment.ts';
import { ROOT } from '../../scripts/support/paths.ts';
import { npmRun } from '../support/npm-run.ts';
import { changedClone } from './support/changed-clone.ts';
import { RUN } from './support/run.ts';
import { Stack } from './support/stack.ts';
import { freshCredentials, post, Visitor } from './support/visitor.ts';

// Both commands on the compose stack, and a backup restored from compose into npm start and back.
const credentials = freshCredentials();
let dir: string;
let stack: Stack;
let prediction: { id: string };

beforeAll(async () => {
  dir = await changedClone();
  await symlink(join(ROOT, 'node_modules'), join(dir, 'node_modules'), 'junction');
  stack = new Stack('backup', { dir });
});
afterAll(() => stack.remove());

/** Runs one of the commands in the folder of the stack. @throws with its output when it fails */
async function run(task: string, ...args: string[]): Promise<string> {
  const { code, output } = await tryRun(task, ...args);
  if (code !== 0) throw new Error(`npm run ${task} ended with ${code}:\n${output}`);
  return output;
}

const environment = () => ({
  ...composeEnvironment(RUN),
  ...{ COMPOSE_PROJECT_NAME: stack.project, LC_ALL: '', AUMENTO_LANGUAGE: 'en' },
});

function tryRun(task: string, ...args: string[]) {
  return npmRun(dir, [task, '--', ...args], environment());
}

const signIn = async () => Visitor.signIn(await stack.origin('nestapp'), credentials);

async function expectTheSamePredictions(): Promise<void> {
  const answer = await (await signIn()).get('/api/predictions');
  expect(await answer.json()).toEqual({ items: [prediction], page: 1, pageSize: 25, total: 1 });
}

/** When a signal ends a backend process, PostgreSQL treats it as a crash and restarts all of them. */
async function expectNoCrash(): Promise<void> {
  const log = await stack.compose('logs', '--no-color', 'postgresdb');
  expect(log).not.toMatch(/terminated by signal|crash of another|recovery mode/);
}

it('db:backup saves the running stack', async () => {
  await stack.up('nestapp');
  const visitor = await Visitor.signUp(await stack.origin('nestapp'), credentials);
  prediction = await visitor.predict();
  expect(await run('db:backup', 'compose.dump')).toMatch(/Saved in .+compose\.dump: .+users 1, .*predictions 1, /);
});

it('down -v, up, db:restore: the same account finds the same prediction, the API keeps running', async () => {
  await stack.compose('down', '--volumes', '--timeout=5');
  await stack.up('nestapp');
  expect((await post(`${await stack.origin('nestapp')}/api/auth/sign-in`, credentials)).status).toBe(401);
  await run('db:restore', 'compose.dump');
  await expectTheSamePredictions();
  expect(await stack.inspect('nestapp', '{{.RestartCount}} {{.State.Health.Status}}')).toBe('0 healthy');
  await expectNoCrash();
});

it('the same file restores into npm start’s database, and that one’s backup into compose again', async () => {
  await run('db:restore', 'compose.dump', '--embedded');
  const both = await tryRun('db:backup');
  expect(both.output).toMatch(/^There is a database of docker compose here, and one of npm start/);
  expect(both.code).toBe(1);

  await run('db:backup', 'embedded.dump', '--embedded');
  await (await signIn()).predict();
  const refused = await tryRun('db:restore', 'embedded.dump', '--docker');
  expect(refused.output).toMatch(/^The database is in use \(users: 1, predictions: 2\)/);
  await run('db:restore', 'embedded.dump', '--docker', '--yes');
  await expectTheSamePredictions();
  await expectNoCrash();
});

it('without photos, the database is all that has to run', async () => {
  await stack.compose('stop', '--timeout=5', 'nestapp');
  await run('db:backup', 'alone.dump', '--docker');
  await run('db:restore', 'alone.dump', '--docker', '--yes');
  await stack.up('nestapp');
  await expectTheSamePredictions();
});

it.skipIf(process.platform === 'win32')('Ctrl+C while it waits for a lock: the server is left as it was', async () => {
  const sql = (text: string) =>
    stack.compose('exec', '-T', 'postgresdb', 'psql', '-U', 'postgres', '-d', 'aumento', '-Atc', text);
  const holding = sql('BEGIN; LOCK TABLE users IN ACCESS SHARE MODE; SELECT pg_sleep(600)').catch(() => '');
  const counted = async (what: string) =>
    (await sql(`SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND ${what}`)).trim();
  await expect.poll(() => counted(`query LIKE '%pg_sleep%'`), { timeout: 30_000 }).toBe('1');
  const args = [join(dir, 'tools/backup/restore.ts'), join(dir, 'compose.dump'), '--yes', '--docker'];
  const env = { ...process.env, ...environment() };
  const restore = spawn(process.execPath, args, { cwd: dir, env, stdio: 'ignore' });
  const closed = once(restore, 'close');
  await expect.poll(() => counted(`wait_event_type = 'Lock'`), { timeout: 30_000 }).toBe('1');
  restore.kill('SIGINT');
  expect(await closed).toEqual([1, null]);
  await expect.poll(() => counted(`wait_event_type = 'Lock'`), { timeout: 30_000 }).toBe('0');
  await sql(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND query LIKE '%pg_sleep%'`,
  );
  await holding;
  await expectTheSamePredictions();
  await expectNoCrash();
});

it('says so when the database does not run', async () => {
  await stack.compose('stop', '--timeout=5', 'postgresdb');
  const { code, output } = await tryRun('db:backup', '--docker');
  expect(output.trim()).toBe('The container postgresdb does not run. Start it with: docker compose up -d --wait');
  expect(code).toBe(1);
});
