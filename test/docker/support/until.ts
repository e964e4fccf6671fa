import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until the answer is yes. An error counts as a no.
 *
 * @throws after a minute, naming what was waited for
 */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`waited a minute in vain: ${what}`);
    await pause(50);
  }
}
