import { type ChildProcess, spawn } from 'node:child_process';

interface Options {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Whether what it writes is kept back, and shown only when it fails. */
  quiet?: boolean;
}

let child: ChildProcess | undefined;
let interrupted = false;

/**
 * Runs a program to its end, in a process group of its own: Ctrl+C then reaches only this process, which ends all of
 * that group at once and can clean up after it.
 *
 * @returns its exit code; 1 once `interrupt` was called
 */
export function follow(command: string, args: string[], { quiet = false, ...options }: Options): Promise<number> {
  if (interrupted) return Promise.resolve(1);
  const detached = process.platform !== 'win32';
  return new Promise((resolve) => {
    const output: Buffer[] = [];
    const running = spawn(command, args, { ...options, detached, stdio: ['ignore', ...streams(quiet)] });
    child = running;
    running.stdout?.on('data', (chunk) => output.push(chunk));
    running.stderr?.on('data', (chunk) => output.push(chunk));
    running.on('error', () => resolve(1));
    running.on('close', (code) => {
      if (code !== 0 && !interrupted) process.stderr.write(Buffer.concat(output));
      resolve(interrupted ? 1 : (code ?? 1));
    });
  });
}

/** Ends what `follow` runs, and lets it run nothing more. */
export function interrupt(): void {
  interrupted = true;
  if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}

function streams(quiet: boolean): ('pipe' | 'inherit')[] {
  return quiet ? ['pipe', 'pipe'] : ['inherit', 'inherit'];
}
