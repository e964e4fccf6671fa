import { readdir, readFile, readlink } from 'node:fs/promises';

interface Running {
  pid: number;
  command: string;
  folder: string;
}

/** The processes of this machine (Linux only: read from /proc). */
async function all(): Promise<Running[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return Promise.all(
    pids.map(async (pid) => ({
      pid: Number(pid),
      command: (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ').trim(),
      folder: await readlink(`/proc/${pid}/cwd`).catch(() => ''),
    })),
  );
}

/** The command lines of those that have to do with a folder. */
export async function processesOf(dir: string): Promise<string[]> {
  const ours = (await all()).filter(
    ({ command, folder }) => command && (command.includes(dir) || folder.startsWith(dir)),
  );
  return ours.map(({ command }) => command);
}

/** The ids of those that run a script in a folder. */
export async function pidsOf(script: string, dir: string): Promise<number[]> {
  const ours = (await all()).filter(
    ({ command, folder }) => /^\S*node /.test(command) && command.includes(script) && folder.startsWith(dir),
  );
  return ours.map(({ pid }) => pid);
}
