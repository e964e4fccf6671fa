import { setImmediate as otherTurns } from 'node:timers/promises';

/** Longest time on the event loop before it yields to other requests. */
const LONGEST_MS = 10;

/** Slices long work: between two steps it yields to the event loop when it has run too long. */
export class Turns {
  private since = performance.now();

  /** Call before each step, which should take far less than a millisecond. */
  async next(): Promise<void> {
    if (performance.now() - this.since < LONGEST_MS) return;
    await otherTurns();
    this.since = performance.now();
  }
}
