import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until the answer is yes. An error counts as a no.
 *
 * @throws after so many minutes, naming what was waited for
 */
export async function until(what: string, holds: () => Promise<boolean>, minutes = 3): Promise<void> {
  const deadline = Date.now() + minutes * 60_000;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`waited ${minutes} minutes in vain: ${what}`);
    await pause(50);
  }
}
