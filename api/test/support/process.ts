import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { PATIENCE } from '../../../vitest.config.ts';

export interface Running {
  child: ChildProcess;
  /** The output of both streams so far. */
  output(): string;
  /** Resolves when the output matches; rejects when the process ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  /** Stops it by SIGTERM, or on Windows, which has no signals, by closing its channel as npm start does. */
  stop(): void;
  /** Its exit: `signal` is set if it was killed. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; output: string }>;
}

const WINDOWS = process.platform === 'win32';

/** Starts the built API (or the worker, or `migrate`) as a process, as users run it. */
export function startProcess(script: 'main.js' | 'worker.js' | 'database/migrate.js', env: NodeJS.ProcessEnv): Running {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../dist', script)], {
    env: { PATH: process.env.PATH, AUMENTO_LANGUAGE: 'en', ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(WINDOWS ? (['ipc'] as const) : [])],
  });
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      text += chunk;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<Awaited<Running['ended']>>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, output: text }));
  });
  return {
    child,
    ended,
    stop: () => (WINDOWS ? child.disconnect() : void child.kill('SIGTERM')),
    output: () => text,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(text);
          if (match) resolve(match);
        };
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`ended before ${pattern}:\n${text}`)));
      }),
  };
}

/** Waits for a process to exit; kills it at the deadline, which a test then sees. */
export async function endOf(running: Running): ReturnType<() => Running['ended']> {
  const timer = setTimeout(() => running.child.kill('SIGKILL'), PATIENCE.expect.poll.timeout);
  const result = await running.ended;
  clearTimeout(timer);
  return result;
}
