import { tryDocker } from '../../../scripts/docker/docker.ts';
import { ROOT } from '../../../scripts/support/paths.ts';
import { findOnMac, findOnWindows } from './port-owner-by-tools.ts';
import { findOnLinux } from './port-owner-linux.ts';

/** The process that listens on a port, as far as this user may see it. */
export interface Owner {
  /** Whether it belongs to this folder's own stack or npm start. */
  ours: boolean;
  container?: string;
  pid?: number;
  name?: string;
}

/** Finds who listens on a TCP port of this machine; undefined where the system does not tell. */
export async function ownerOf(port: number): Promise<Owner | undefined> {
  const container = await containerOn(port);
  if (container) return container;
  const find = { linux: findOnLinux, darwin: findOnMac, win32: findOnWindows }[process.platform as string];
  const listener = await find?.(port).catch(() => undefined);
  if (!listener) return undefined;
  const { pid, command } = listener;
  const ours = command.includes(ROOT) && command.replaceAll('\\', '/').includes('api/dist/main.js');
  return { ours, pid, name: command.split(' ')[0]?.split(/[\\/]/).at(-1) ?? command };
}

async function containerOn(port: number): Promise<Owner | undefined> {
  const format = '{{.Names}}\t{{.Label "com.docker.compose.project.working_dir"}}';
  const list = ['ps', '--filter', `publish=${port}`, '--format', format];
  const answer = await tryDocker(list).catch(() => undefined);
  const [container, folder] = answer?.code === 0 ? answer.stdout.trim().split('\t') : [];
  return container ? { container, ours: folder === ROOT } : undefined;
}
