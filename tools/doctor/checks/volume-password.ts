import { tryDocker } from '../../../scripts/docker/docker.ts';
import { ROOT } from '../../../scripts/support/paths.ts';
import { type Check, finding } from '../finding.ts';
import { messages } from '../messages/docker.ts';

/** By the container's own name: from 127.0.0.1 the image asks for no password. */
const SIGN_IN = 'psql --no-psqlrc --host "$HOSTNAME" --username "$PGUSER" --dbname postgres --command "SELECT 1"';

/** Signs in as `migrate` would, with the values of the .env files. */
export const volumePassword: Check = async ({ engine, compose }) => {
  if (!engine || !compose) return [finding('skipped', messages.needsEngine)];
  const { POSTGRES_PASSWORD: password, POSTGRES_USER } = compose.services.postgresdb.environment ?? {};
  const user = POSTGRES_USER || 'postgres';
  if (!password) return [finding('skipped', messages.passwordFromFile)];
  // Without a value after -e docker takes the variable from here: the password is on no command line.
  const variables = ['-e', 'PGPASSWORD', '-e', 'PGUSER', '-e', 'PGCONNECT_TIMEOUT'];
  const env = { ...process.env, PGPASSWORD: password, PGUSER: user, PGCONNECT_TIMEOUT: '5' };
  const command = ['compose', 'exec', '-T', ...variables, 'postgresdb', 'sh', '-c', SIGN_IN];
  const { code, stderr } = await tryDocker(command, { cwd: ROOT, env });
  if (code === 0) return [finding('ok', messages.passwordGood)];
  if (/password authentication failed/.test(stderr)) return [finding('error', messages.passwordWrong(user))];
  return [finding('skipped', messages.passwordNotRunning)];
};
