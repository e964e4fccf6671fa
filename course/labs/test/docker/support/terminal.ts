import { type ChildProcess, spawn } from 'node:child_process';
import { composeEnvironment } from '../../../../../scripts/docker/compose-environment.ts';
import { RUN } from '../../../../../test/docker/support/run.ts';

export interface Typed {
  child: ChildProcess;
  /** What it has written until now, both streams as they come on a screen. */
  output: () => string;
  /** Its exit code, once it has ended. */
  ended: Promise<number | null>;
}

/**
 * Types a command in a folder, in the system's own shell, without what this machine has set for itself.
 *
 * @param home where curl reads its settings: it shows its progress wherever it does not write to a terminal
 */
export function type(command: string, folder: string, home: string, language: 'en' | 'es' = 'en'): Typed {
  const { AUMENTO_TAG: _, API_PORT: _api, UI_PORT: _ui, ...env } = composeEnvironment(RUN);
  const child = spawn(`${command} 2>&1`, {
    cwd: folder,
    env: { ...env, AUMENTO_LANGUAGE: language, CURL_HOME: home },
    shell: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, so that what the shell started can be ended too.
    detached: process.platform !== 'win32',
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { child, output: () => output, ended };
}

/** Ends what was typed, and all that it started. */
export async function interrupt({ child, ended }: Typed): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGTERM');
  await ended;
}
