import { type ChildProcess, spawn } from 'node:child_process';

interface Options {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Whether its output is buffered and printed only on failure. */
  quiet?: boolean;
  /** Is told the id of the process, which is that of its group too. */
  started?: (pid: number) => void;
}

let child: ChildProcess | undefined;
let interrupted = false;

/**
 * Runs a program in a process group of its own: Ctrl+C then reaches only this process, which kills the whole group and
 * can clean up afterwards.
 *
 * @returns its exit code; 1 once `interrupt` was called
 */
export function follow(
  command: string,
  args: string[],
  { quiet = false, started, ...options }: Options,
): Promise<number> {
  if (interrupted) return Promise.resolve(1);
  const detached = process.platform !== 'win32';
  return new Promise((resolve) => {
    const output: Buffer[] = [];
    const running = spawn(command, args, { ...options, detached, stdio: ['ignore', ...streams(quiet)] });
    child = running;
    if (running.pid) started?.(running.pid);
    running.stdout?.on('data', (chunk) => output.push(chunk));
    running.stderr?.on('data', (chunk) => output.push(chunk));
    running.on('error', () => resolve(1));
    running.on('close', (code) => {
      if (code !== 0 && !interrupted) process.stderr.write(Buffer.concat(output));
      resolve(interrupted ? 1 : (code ?? 1));
    });
  });
}

/** Kills what `follow` runs, and prevents further runs. */
export function interrupt(): void {
  interrupted = true;
  if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
  endGroup(child.pid);
}

/** Kills a program that `follow` started, and on all systems but Windows what that one started. */
export function endGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // it has ended by itself
  }
}

function streams(quiet: boolean): ('pipe' | 'inherit')[] {
  return quiet ? ['pipe', 'pipe'] : ['inherit', 'inherit'];
}
