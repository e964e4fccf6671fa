import { setTimeout as sleep } from 'node:timers/promises';
import { isDatabaseAway } from '../../database/is-database-away.ts';

const LOOK_MS = 500;

/** The training was cancelled, or another worker has begun it. */
export class Lost extends Error {}

/**
 * Does work until it is done, the signal ends it, or the training is no longer this worker's.
 * @throws Lost, the signal's reason, or what the work throws
 */
export async function whileOurs(
  isOurs: () => Promise<boolean>,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const lost = new AbortController();
  const over = new AbortController();
  const watch = async () => {
    while (!over.signal.aborted) {
      await sleep(LOOK_MS, undefined, { signal: over.signal }).catch(() => undefined);
      // Who cannot look goes on: the end is written only where it is still ours.
      const ours = await isOurs().catch((error: unknown) => {
        if (isDatabaseAway(error)) return true;
        throw error;
      });
      if (!ours && !over.signal.aborted) lost.abort(new Lost());
    }
  };
  const watching = watch();
  const working = work(AbortSignal.any([signal, lost.signal]));
  try {
    await Promise.race([working, watching]);
  } finally {
    over.abort();
    // Where it was the watch that failed, nothing of the work goes on behind it.
    lost.abort(new Lost());
    await Promise.allSettled([working, watching]);
  }
}
