import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until the answer is yes. An error counts as a no.
 *
 * @throws after three minutes, naming what was waited for
 */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 180_000;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`waited three minutes in vain: ${what}`);
    await pause(50);
  }
}
