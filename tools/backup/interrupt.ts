import type { Client } from 'pg';
import { Explained } from './explain.ts';
import { messages } from './messages.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const;

/** The signal of work that is never interrupted. */
export const NEVER = new AbortController().signal;

/** Runs work whose signal is aborted by Ctrl+C or when the parent process ends. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const interrupt = () => controller.abort(new Explained(messages.interrupted));
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    return await work(controller.signal);
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    // It would keep the process from its end. The others stay: a second Ctrl+C would else kill it.
    process.off('disconnect', interrupt);
  }
}

/** Uses a database. An interruption closes the connection, and the server rolls the transaction back. */
export async function breakable<T>(client: Client, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const cut = () => void client.end().catch(() => {});
  signal.addEventListener('abort', cut);
  try {
    signal.throwIfAborted();
    return await work();
  } finally {
    signal.removeEventListener('abort', cut);
  }
}
