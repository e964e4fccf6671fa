import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../../scripts/database/embedded-postgres.ts';
import { initialise } from '../../../scripts/database/initialise.ts';
import { INIT_DIR, ROOT } from '../../../scripts/support/paths.ts';
import { runNode } from '../../../scripts/support/run-command.ts';
import { TEMPLATE } from './test-database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { host: string; port: number; user: string; password: string };
  }
}

/** One real PostgreSQL for the run, with a database made by db/init and the migrations that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = await mkdtemp(join(tmpdir(), 'aumento-test-'));
  // What is lost when the machine goes down is lost anyway: no need to wait for the disk.
  const { host, port, user, password, stop } = await startEmbeddedPostgres(dir, ['fsync=off', 'max_connections=200']);
  const server = { host, port, user, password };

  const postgres = new Client({ ...server, database: 'postgres' });
  await postgres.connect();
  await postgres.query(`CREATE DATABASE ${TEMPLATE}`);
  await postgres.end();

  const template = new Client({ ...server, database: TEMPLATE });
  await template.connect();
  await initialise(template, INIT_DIR);
  await template.end();

  await runNode([join(ROOT, 'api/dist/database/migrate.js')], {
    ...process.env,
    DB_HOST: host,
    DB_PORT: String(port),
    DB_NAME: TEMPLATE,
    DB_USERNAME: 'aumento_api',
    DB_PASSWORD: password,
    POSTGRES_USER: user,
    POSTGRES_PASSWORD: password,
  });
  project.provide('postgres', server);

  return async () => {
    await stop();
    await rm(dir, { recursive: true, force: true });
  };
}
