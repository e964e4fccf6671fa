import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { signUpFirstAdmin } from '../../../test/support/first-admin.ts';
import { startOwnApp } from '../../../test/support/own-app.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** An application of its own with few people, so that a training takes seconds, and a worker that a test starts. */
export function useTrainingsApp() {
  const env: NodeJS.ProcessEnv = {
    ...JSON.parse(process.env.AUMENTO_API_ENV ?? '{}'),
    DB_NAME: `trainings_${randomBytes(6).toString('hex')}`,
  };
  let app: Awaited<ReturnType<typeof startOwnApp>> | undefined;
  const workers: ChildProcess[] = [];

  async function query(sql: string): Promise<void> {
    const { DB_HOST: host, DB_PORT: port, DB_NAME: database, POSTGRES_USER: user, POSTGRES_PASSWORD: password } = env;
    const client = new Client({ host, port: Number(port), database, user, password });
    await client.connect();
    await client.query(sql);
    await client.end();
  }

  beforeAll(async () => {
    app = await startOwnApp({ DB_NAME: env.DB_NAME });
    await signUpFirstAdmin(app.url);
    await query('DELETE FROM employees WHERE id NOT IN (SELECT id FROM employees ORDER BY id LIMIT 150)');
  });
  // Vitest calls it also where the start failed.
  afterAll(async () => {
    for (const worker of workers) {
      worker.kill('SIGTERM');
      await once(worker, 'exit');
    }
    await app?.stop();
  });
  return {
    url: () => `${app?.url}`,
    query,
    startWorker: () => {
      const options = { env: { ...env, LOG_LEVEL: 'silent' }, stdio: 'ignore' } as const;
      workers.push(spawn(process.execPath, [join(ROOT, 'api/dist/worker.js')], options));
    },
  };
}
