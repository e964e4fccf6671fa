import type { Matrix } from './encode.ts';

/** A learner's input: encoded features, targets in the target's unit, and each row's group. */
export interface TrainingData {
  matrix: Matrix;
  target: Float64Array;
  groups: readonly string[];
  /** The encoded column of the target's offset (today's salary), if there is one. */
  carry: number | null;
  seed: number;
}
