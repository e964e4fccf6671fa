import { COMPOSE_MINIMUM } from './compose-minimum.ts';
import { tryDocker } from './docker.ts';
import { messages } from './messages.ts';
import { atLeast } from './version.ts';

/** @throws with one sentence that says what to do, when there is no engine, or no Compose that is new enough */
export async function requireEngine(): Promise<void> {
  const engine = await tryDocker(['version', '--format', '{{.Server.Version}}']).catch((error: Error) => ({
    code: 1,
    stderr: error.message,
  }));
  if (engine.code !== 0) throw new Error(messages.noEngine(engine.stderr.trim().split('\n').at(-1) ?? ''));
  const { stdout } = await tryDocker(['compose', 'version', '--short']);
  const found = stdout.trim() || '–';
  if (!atLeast(found, COMPOSE_MINIMUM)) throw new Error(messages.oldCompose(COMPOSE_MINIMUM, found));
}
