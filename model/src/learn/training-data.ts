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

/** The same rows for a target that need not rise with what the table's own target rises with. */
export function unconstrained(data: TrainingData): TrainingData {
  const { matrix, binned } = data;
  const free = <T>(parts: readonly T[]) => parts.map((part) => ({ ...part, increasing: false }));
  return {
    ...data,
    matrix: { ...matrix, plan: free(matrix.plan) },
    binned: { ...binned, features: free(binned.features) },
  };
}
