import { Client } from 'pg';
import { docker, tryDocker } from '../../scripts/docker/docker.ts';
import { ROOT } from '../../scripts/support/paths.ts';
import { Explained } from './explain.ts';
import { messages } from './messages.ts';
import type { PhotoProgram } from './photo-program.ts';
import { programStream } from './program-stream.ts';

/**
 * Relays standard input and output to the server from inside the container, since the database publishes no port. Bash
 * can do that without further programs. When its input closes it ends, and the server sees the connection close. Bash
 * waits for the process it killed: as an orphan it would become a child of process 1, the server, which takes a child
 * that died by a signal for a crash and restarts.
 */
const BRIDGE = 'exec 3<>/dev/tcp/127.0.0.1/5432 && { cat <&3 & cat >&3; kill $!; wait; } 2>/dev/null';
const COPY_PHOTOS = 'api/dist/employees/photos/copy-photos.js';
/** The owner as the running container knows it; the .env file may have changed since. */
const OWNER = `printf '%s\\n' "\${POSTGRES_USER:-postgres}" "\${POSTGRES_DB:-\${POSTGRES_USER:-postgres}}" \
"\${POSTGRES_PASSWORD:-$(cat "\${POSTGRES_PASSWORD_FILE:-/dev/null}")}"`;

/** The id of this folder's container of a service, running or not; undefined without one, or without Docker. */
export async function findContainer(signal: AbortSignal, service = 'postgresdb'): Promise<string | undefined> {
  const none = { code: 1, stdout: '' };
  const list = ['compose', 'ps', '--all', '--quiet', service];
  const { code, stdout } = await tryDocker(list, { cwd: ROOT, signal }).catch(() => none);
  signal.throwIfAborted();
  return code === 0 ? stdout.trim().split('\n')[0] || undefined : undefined;
}

/**
 * Connects to the database of the compose stack of this folder, as its owner.
 *
 * @throws Explained when it does not run
 */
export async function connectToCompose(signal: AbortSignal): Promise<Client> {
  const container = await findRunning(signal, 'postgresdb');
  const [user, database, password] = (await docker(['exec', container, 'sh', '-c', OWNER], { signal })).split('\n');
  const bridge = () => programStream('docker', ['exec', '--interactive', container, 'bash', '-c', BRIDGE]);
  return new Client({ stream: bridge, user, database, password: password ?? '' });
}

/** By the API's container, which has the volume and the variables. @throws Explained when it does not run */
export function photosOfCompose(signal: AbortSignal): PhotoProgram {
  return async () => {
    const container = await findRunning(signal, 'nestapp');
    return { command: 'docker', args: ['exec', '--interactive', container, 'node', COPY_PHOTOS] };
  };
}

async function findRunning(signal: AbortSignal, service: string): Promise<string> {
  const container = await findContainer(signal, service);
  const running = container && (await docker(['inspect', '--format={{.State.Running}}', container], { signal }));
  if (!container || running !== 'true') throw new Explained(messages.notRunning(service));
  return container;
}
