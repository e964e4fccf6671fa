import { square } from './metrics.ts';
import type { AlgorithmId } from './model.ts';

/** The ridge's shares in a blend that are tried. */
const SHARES = [0.25, 0.5, 0.75];
/** By so many standard errors a model must be better than the mean to be one. */
const CLEARLY = 2;

export interface Candidate {
  algorithm: AlgorithmId;
  /** The share of the ridge: 0 of trees alone, null where the trees have learned what it leaves. */
  ridge: number | null;
  /** Out of fold. */
  predictions: Float64Array;
}

/** The learners' out-of-fold predictions, and blends of ridge and trees. */
export function candidates(ridge: Float64Array, trees: Float64Array, boostedRidge: Float64Array): Candidate[] {
  return [
    { algorithm: 'ridge', ridge: 1, predictions: ridge },
    { algorithm: 'gradient-boosted-trees', ridge: 0, predictions: trees },
    { algorithm: 'boosted-ridge', ridge: null, predictions: boostedRidge },
    ...SHARES.map(
      (share): Candidate => ({
        algorithm: 'blend',
        ridge: share,
        predictions: trees.map((value, row) => Math.fround(share * (ridge[row] as number) + (1 - share) * value)),
      }),
    ),
  ];
}

/** Whether these predictions' squared errors are clearly smaller than those: paired, so that hard rows do not blur it. */
export function clearlyBetter(target: Float64Array, better: Float64Array, than: Float64Array): boolean {
  const gains = target.map((y, row) => square((than[row] as number) - y) - square((better[row] as number) - y));
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const variance = gains.reduce((sum, gain) => sum + square(gain - mean), 0) / (gains.length - 1);
  return mean > CLEARLY * Math.sqrt(variance / gains.length);
}
