import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../scripts/database/embedded-postgres.ts';
import { prepareDatabase } from '../../scripts/database/prepare-database.ts';
import { startEnvironment } from '../../scripts/database/start-environment.ts';
import { ROOT } from '../../scripts/support/paths.ts';
import { runNode } from '../../scripts/support/run-command.ts';
import { signUpFirstAdmin } from './first-admin.ts';
import { startApi } from './running-api.ts';

/**
 * The whole application for a browser: a fresh database, the built API and page; AUMENTO_URL says where.
 * AUMENTO_API_ENV is the environment for another API on the same database.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const dir = await mkdtemp(join(tmpdir(), 'aumento-page-'));
  const postgres = await startEmbeddedPostgres(dir, ['fsync=off']);
  const own = { NODE_ENV: 'development', PORT: '0', UPLOADS_DIRECTORY: join(dir, 'uploads') };
  const env = { ...startEnvironment(postgres), ...own };
  await prepareDatabase(env);
  await runNode([join(ROOT, 'api/dist/database/migrate.js')], env);

  process.env.AUMENTO_API_ENV = JSON.stringify(env);
  const api = await startApi(env);
  process.env.AUMENTO_URL = api.url;
  await signUpFirstAdmin(api.url);

  return async () => {
    await api.stop();
    await postgres.stop();
    await rm(dir, { recursive: true, force: true });
  };
}
