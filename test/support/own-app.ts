import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { prepareDatabase } from '../../scripts/database/prepare-database.ts';
import { ROOT } from '../../scripts/support/paths.ts';
import { runNode } from '../../scripts/support/run-command.ts';
import { type RunningApi, startApi } from './running-api.ts';

/** Another application beside that of running-app.global-setup.ts: on its server, with a database of its own. */
export async function startOwnApp(more: NodeJS.ProcessEnv): Promise<RunningApi> {
  const DB_NAME = `own_${randomBytes(6).toString('hex')}`;
  const env = { ...JSON.parse(process.env.AUMENTO_API_ENV ?? '{}'), DB_NAME, ...more };
  await prepareDatabase(env);
  await runNode([join(ROOT, 'api/dist/database/migrate.js')], env);
  return startApi(env);
}
