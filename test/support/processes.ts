import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

interface Running {
  pid: number;
  command: string;
  /** Its working directory; unknown on Windows. */
  folder: string;
}

const run = promisify(execFile);
const LONG = { maxBuffer: 64 * 1024 * 1024 };

/** The processes of this machine: from /proc on Linux, from system commands elsewhere. */
function all(): Promise<Running[]> {
  if (process.platform === 'linux') return byProc();
  return process.platform === 'win32' ? byPowerShell() : byPsAndLsof();
}

async function byProc(): Promise<Running[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return Promise.all(
    pids.map(async (pid) => ({
      pid: Number(pid),
      command: (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ').trim(),
      folder: await readlink(`/proc/${pid}/cwd`).catch(() => ''),
    })),
  );
}

/** macOS. lsof exits with 1 when it may not inspect some processes, and still lists the others. */
export async function byPsAndLsof(): Promise<Running[]> {
  const { stdout: list } = await run('ps', ['-axww', '-o', 'pid=,command='], LONG);
  const { stdout: fields } = await run('lsof', ['-w', '-a', '-d', 'cwd', '-Fpn'], LONG).catch((error) => error);
  const folders = new Map([...`${fields}`.matchAll(/^p(\d+)\n(?:f.*\n)?n(.*)$/gm)].map(([, pid, dir]) => [pid, dir]));
  return [...list.matchAll(/^ *(\d+) (.+)$/gm)].map(([, pid, command = '']) => ({
    pid: Number(pid),
    command,
    folder: folders.get(pid) ?? '',
  }));
}

async function byPowerShell(): Promise<Running[]> {
  const query = 'Get-CimInstance Win32_Process | Select-Object ProcessId,CommandLine | ConvertTo-Json';
  const { stdout } = await run('powershell', ['-NoProfile', '-Command', query], LONG);
  const found = JSON.parse(stdout) as { ProcessId: number; CommandLine: string | null }[];
  return found.map(({ ProcessId, CommandLine }) => ({ pid: ProcessId, command: CommandLine ?? '', folder: '' }));
}

/** The command lines of processes that name a folder or work in it. */
export async function processesOf(dir: string): Promise<string[]> {
  const ours = (await all()).filter(
    ({ command, folder }) => command && (command.includes(dir) || folder.startsWith(dir)),
  );
  return ours.map(({ command }) => command);
}

/** The ids of processes that run a script in a folder. */
export async function pidsOf(script: string, dir: string): Promise<number[]> {
  const ours = (await all()).filter(
    ({ command, folder }) => /^\S*node /.test(command) && command.includes(script) && folder.startsWith(dir),
  );
  return ours.map(({ pid }) => pid);
}
