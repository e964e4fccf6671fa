import type { Matrix } from './encode.ts';
import type { Binned } from './trees/bins.ts';

/** A learner's input: encoded features, and targets in the target's unit. */
export interface TrainingData {
  matrix: Matrix;
  /** The same as bins, of all rows: one binning for all folds and models. */
  binned: Binned;
  target: Float64Array;
  /** The encoded column of the target's offset (today's salary), if there is one. */
  carry: number | null;
  seed: number;
}
