import { setTimeout as pause } from 'node:timers/promises';

/**
 * Polls a condition until it holds. An error counts as false.
 *
 * @throws after some minutes, naming the condition
 */
export async function until(what: string, holds: () => Promise<boolean>, minutes = 3): Promise<void> {
  const deadline = Date.now() + minutes * 60_000;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`waited ${minutes} minutes in vain: ${what}`);
    await pause(50);
  }
}
