import { availableParallelism } from 'node:os';
import { setImmediate as nextTick } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type Boosted, type BoostInput, boost } from './boost.ts';

/** Bins to count for one tree. With fewer, a thread takes longer to start than it saves. */
const WORTH_A_THREAD = 200_000;

/** TRAINING_THREADS, for who shares the machine, or as many as it has processors. */
const threadsAtOnce = () => Number(process.env.TRAINING_THREADS) || availableParallelism();

/**
 * Boosts each of these, large ones in threads of their own. What they
 * share lies in shared memory and is not copied. The results do not depend on the number of threads.
 * @param onDone called after each
 * @param threads how many at once
 */
export async function boostAll(
  inputs: readonly BoostInput[],
  onDone: () => void = () => {},
  threads = threadsAtOnce(),
): Promise<Boosted[]> {
  const results: Boosted[] = [];
  const waiting = [...inputs.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [place, input] = next;
      const large = input.rows.length * input.binned.features.length > WORTH_A_THREAD;
      results[place] = large ? await inThread(input) : boost(input);
      onDone();
      await nextTick(); // lets a progress display render
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  return results;
}

function inThread(input: BoostInput): Promise<Boosted> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: input });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}
