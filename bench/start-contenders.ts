import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../scripts/database/embedded-postgres.ts';
import { prepareDatabase } from '../scripts/database/prepare-database.ts';
import { startEnvironment } from '../scripts/database/start-environment.ts';
import { ROOT } from '../scripts/support/paths.ts';
import { runNode } from '../scripts/support/run-command.ts';

export interface Contenders {
  ceiling: string;
  api: string;
  accessToken: string;
  /** Employees of every job, whose target may be Senior. */
  employeeIds: string[];
  stop(): Promise<void>;
}

/** Starts the API and the ceiling as two processes on one database. */
export async function startContenders(): Promise<Contenders> {
  const dir = await mkdtemp(join(tmpdir(), 'aumento-bench-'));
  const postgres = await startEmbeddedPostgres(dir);
  const env = { ...startEnvironment(postgres), NODE_ENV: 'development', PORT: '0' };
  await prepareDatabase(env);
  await runNode([join(ROOT, 'api/dist/database/migrate.js')], env);

  const [api, ceiling] = await Promise.all([start('api/dist/main.js', env), start('bench/ceiling.ts', env)]);
  const { accessToken } = (await (await fetch(`${api.url}/api/auth/demo`, { method: 'POST' })).json()) as {
    accessToken: string;
  };
  const answer = await fetch(`${api.url}/api/employees?pageSize=100`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return {
    api: api.url,
    ceiling: ceiling.url,
    accessToken,
    employeeIds: items.map(({ id }) => id),
    stop: async () => {
      await Promise.all([stop(api.child), stop(ceiling.child)]);
      await postgres.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function start(script: string, env: NodeJS.ProcessEnv): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [join(ROOT, script)], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      const [, address] = /(http:\S+)/.exec(String(chunk)) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}.`)));
  });
  return { url, child };
}

function stop(child: ChildProcess): Promise<unknown> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return ended;
}
