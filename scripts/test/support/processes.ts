import { readdir, readFile, readlink } from 'node:fs/promises';

/** The command lines of the running processes that have to do with a folder (Linux only: read from /proc). */
export async function processesOf(dir: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const all = await Promise.all(
    pids.map(async (pid) => {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '');
      return command && (command.includes(dir) || folder.startsWith(dir)) ? command.replaceAll('\0', ' ') : '';
    }),
  );
  return all.filter(Boolean);
}
