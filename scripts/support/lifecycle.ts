import { type ChildProcess, spawn } from 'node:child_process';
import { runOrExplain } from '../../api/src/startup/run-or-explain.ts';
import { stopCommands } from './run-command.ts';

// What runs until Ctrl+C: programs, and at last what has to be stopped after them.
const programs = new Set<ChildProcess>();
const afterwards: (() => Promise<void>)[] = [];
let stopping = false;

/** Whether the end has begun: what fails from now on was cut off, and is no failure. */
export const isStopping = (): boolean => stopping;

/** Runs main; then waits for a signal, or for the end of whoever started this. Trouble in main stops everything too. */
export async function untilStopped(main: () => Promise<void>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));
  // Whoever started this is gone, even if nobody could say so.
  process.on('disconnect', () => stop(1));
  await runOrExplain(async () => {
    try {
      await main();
    } catch (error) {
      // A step that was cut off by a signal is no failure; stop() is at work and ends the process.
      if (stopping) return;
      await stopAll();
      throw error;
    }
  });
}

/** Starts a script that is stopped with this one, and knows by its channel when this one is gone. */
export function startNode(args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env });
  programs.add(child.on('exit', () => programs.delete(child)));
  return child;
}

/** A signal that the terminal has sent already changes nothing. */
export async function stopNode(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** What is stopped when the programs have ended. */
export function stopAfterwards(what: () => Promise<void>): void {
  afterwards.push(what);
}

/** Stops everything, what came first last. A second signal changes nothing. */
export async function stop(exitCode: number): Promise<void> {
  if (stopping) return;
  await stopAll();
  process.exit(exitCode);
}

async function stopAll(): Promise<void> {
  stopping = true; // the end of a program is no reason any more to stop
  stopCommands();
  await Promise.all([...programs].map(stopNode));
  for (const what of afterwards) await what();
}
