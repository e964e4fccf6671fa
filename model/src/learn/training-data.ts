import type { Matrix } from './encode.ts';

/** What a learner takes: encoded features, targets in the target's unit, and each row's group. */
export interface TrainingData {
  matrix: Matrix;
  target: Float64Array;
  groups: readonly string[];
  /** The encoded column that the target carries on from (today's salary), if there is one. */
  carry: number | null;
  seed: number;
}
