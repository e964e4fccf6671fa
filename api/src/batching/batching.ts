import { channel } from 'node:diagnostics_channel';
import DataLoader from 'dataloader';

/** What is told of a batch when it goes. */
export interface Batch {
  of: 'sessions' | 'employees' | 'model' | 'reasons' | 'predictions';
  size: number;
}

/** Every batch of this process; without a listener (metrics) it costs nothing. */
export const batches = channel('aumento.batch');

const options = {
  cache: false,
  batchScheduleFn: setImmediate,
} satisfies DataLoader.Options<unknown, unknown>;

/**
 * Gathers with DataLoader what requests ask for at the same time: everything that came in one turn of the event loop
 * goes together. Nothing is cached, since rows change.
 *
 * @param load N keys; resolves with N values, in the same order
 * @param maxBatchSize 256 keeps one batch far below a millisecond of inference
 */
export function gather<K, V>(
  of: Batch['of'],
  load: (keys: readonly K[]) => Promise<V[]>,
  maxBatchSize = 256,
): DataLoader<K, V> {
  return new DataLoader(
    (keys) => {
      batches.publish({ of, size: keys.length } satisfies Batch);
      return load(keys);
    },
    { ...options, maxBatchSize },
  );
}
