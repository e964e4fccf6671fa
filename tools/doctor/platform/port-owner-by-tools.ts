import { run } from '../../../scripts/support/run-command.ts';
import type { Listener } from './listener.ts';

/** By lsof, which every Mac has; `ps` knows the whole command line. */
export async function findOnMac(port: number): Promise<Listener | undefined> {
  const pid = pidOfLsof(await run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fp']));
  if (!pid) return undefined;
  return { pid, command: (await run('ps', ['-o', 'command=', '-p', `${pid}`])).trim() };
}

/** By netstat and PowerShell, which every Windows has. */
export async function findOnWindows(port: number): Promise<Listener | undefined> {
  const pid = pidOfNetstat(await run('netstat', ['-ano', '-p', 'TCP']), port);
  if (!pid) return undefined;
  const command = `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`;
  const line = await run('powershell', ['-NoProfile', '-Command', command]).catch(() => '');
  return { pid, command: line.trim().replace(/^"([^"]+)"/, '$1') || `pid ${pid}` };
}

/** `p4711` is lsof's way to say that process 4711 comes next. */
export function pidOfLsof(output: string): number | undefined {
  const [, pid] = /^p(\d+)$/m.exec(output) ?? [];
  return pid ? Number(pid) : undefined;
}

/** The state's name is translated, so a listener is known by its foreign address. */
export function pidOfNetstat(output: string, port: number): number | undefined {
  const listener = new RegExp(`TCP\\s+\\S+:${port}\\s+(?:0\\.0\\.0\\.0|\\[::\\]):0\\s+\\S+\\s+(\\d+)`);
  const [, pid] = listener.exec(output) ?? [];
  return pid ? Number(pid) : undefined;
}
