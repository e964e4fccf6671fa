import { channel } from 'node:diagnostics_channel';
import DataLoader from 'dataloader';

/** A batch, as published. */
export interface Batch {
  of: 'sessions' | 'employees' | 'model' | 'reasons' | 'predictions';
  size: number;
}

/** Publishes every batch; without a subscriber (metrics) it costs nothing. */
export const batches = channel('aumento.batch');

const options = {
  cache: false,
  batchScheduleFn: setImmediate,
} satisfies DataLoader.Options<unknown, unknown>;

/**
 * Batches with DataLoader the keys of one turn of the event loop. Nothing is cached, since rows change.
 *
 * @param load resolves N keys with N values, in the same order
 * @param maxBatchSize 256 rows are far less than a millisecond of inference
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
