import type { Binned } from './bins.ts';
import type { Histogram } from './histogram.ts';

/** Bounds of a node's value, for monotonicity. */
export interface Bounds {
  low: number;
  high: number;
}

export interface Split {
  feature: number;
  /** Rows of this bin or less go left; of a categorical feature, rows of every other bin. */
  bin: number;
  gain: number;
  left: number;
  right: number;
  /** Of the residuals that go left. */
  leftSum: number;
}

/** L2 regularisation of leaf values. */
const LAMBDA = 1;

/** The leaf's value: the regularised mean of its residuals, clipped to the bounds. */
export function leafValue(sum: number, count: number, bounds: Bounds): number {
  return Math.min(bounds.high, Math.max(bounds.low, sum / (count + LAMBDA)));
}

/** The reduction of squared error by a leaf of this value. */
function worth(sum: number, count: number, value: number): number {
  return 2 * sum * value - (count + LAMBDA) * value * value;
}

/**
 * The best split of a node, or null when none helps. Splits that violate a monotone constraint are skipped (the "basic"
 * method of XGBoost and LightGBM).
 * @param total the sum of the node's residuals, in the target's unit
 * @param rows how many rows the node has
 */
export function bestSplit(
  { features }: Binned,
  histogram: Histogram,
  total: number,
  rows: number,
  bounds: Bounds,
  minRows: number,
): Split | null {
  const whole = worth(total, rows, leafValue(total, rows, bounds));
  // Better by more than rounding noise: the first feature wins ties, on every platform.
  const noise = 1e-9 * Math.abs(whole);
  let best: Split | null = null;
  for (const [feature, { start, bins, categorical, increasing }] of features.entries()) {
    let sum = 0;
    let count = 0;
    for (let bin = 0; bin < (categorical ? bins : bins - 1); bin++) {
      const binSum = histogram[2 * (start + bin)] as number;
      const binCount = histogram[2 * (start + bin) + 1] as number;
      sum = categorical ? total - binSum : sum + binSum;
      count = categorical ? rows - binCount : count + binCount;
      const others = rows - count;
      if (count < minRows || others < minRows) continue;
      const left = leafValue(sum, count, bounds);
      const right = leafValue(total - sum, others, bounds);
      if (increasing && left > right) continue;
      const gain = worth(sum, count, left) + worth(total - sum, others, right) - whole;
      if (gain > (best?.gain ?? 0) + noise) best = { feature, bin, gain, left, right, leftSum: sum };
    }
  }
  return best;
}
