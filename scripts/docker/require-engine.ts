import { tryDocker } from './docker.ts';
import { messages } from './messages.ts';

/** The first with `env_file: required`, and with start_interval; both are in docker-compose.yml. */
const COMPOSE = '2.24.0';

/** @throws with one sentence that says what to do, when there is no engine, or no Compose that is new enough */
export async function requireEngine(): Promise<void> {
  const engine = await tryDocker(['version', '--format', '{{.Server.Version}}']).catch((error: Error) => ({
    code: 1,
    stderr: error.message,
  }));
  if (engine.code !== 0) throw new Error(messages.noEngine(engine.stderr.trim().split('\n').at(-1) ?? ''));
  const { stdout } = await tryDocker(['compose', 'version', '--short']);
  const found = stdout.trim() || '–';
  if (found.localeCompare(COMPOSE, 'en', { numeric: true }) < 0) throw new Error(messages.oldCompose(COMPOSE, found));
}
