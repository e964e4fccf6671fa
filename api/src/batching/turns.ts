import { setImmediate as otherTurns } from 'node:timers/promises';

/** Other requests wait no longer than this for a turn of the event loop. */
const LONGEST_MS = 10;

/** Cuts long work into slices: between two steps, others get their turn when it has gone on for too long. */
export class Turns {
  private since = performance.now();

  /** To be called before each step, which should take far less than a millisecond. */
  async next(): Promise<void> {
    if (performance.now() - this.since < LONGEST_MS) return;
    await otherTurns();
    this.since = performance.now();
  }
}
