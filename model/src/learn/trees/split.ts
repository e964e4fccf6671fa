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
  missingLeft: boolean;
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

/** What a split is compared with, and what it must keep to. */
interface Node {
  /** The sum of its residuals, in the target's unit. */
  total: number;
  rows: number;
  bounds: Bounds;
  minRows: number;
}

/**
 * The best split of a node, or null when none helps. Splits that violate a monotone constraint are skipped (the "basic"
 * method of XGBoost and LightGBM). Missing values go to the side where they help more, as in scikit-learn's
 * HistGradientBoosting; where the node has none, to the larger one.
 */
export function bestSplit({ features }: Binned, histogram: Histogram, node: Node): Split | null {
  const { total, rows, bounds, minRows } = node;
  const whole = worth(total, rows, leafValue(total, rows, bounds));
  // Better by more than rounding noise: the first feature wins ties, on every platform.
  const noise = 1e-9 * Math.abs(whole);
  let best: Split | null = null;
  const consider = (
    feature: number,
    bin: number,
    sum: number,
    count: number,
    ordered: boolean,
    missingLeft: boolean,
  ) => {
    const others = rows - count;
    if (count < minRows || others < minRows) return;
    const left = leafValue(sum, count, bounds);
    const right = leafValue(total - sum, others, bounds);
    if (ordered && left > right) return;
    const gain = worth(sum, count, left) + worth(total - sum, others, right) - whole;
    if (gain > (best?.gain ?? 0) + noise) best = { feature, bin, gain, left, right, leftSum: sum, missingLeft };
  };
  for (const [feature, { start, bins, categorical, increasing, missing }] of features.entries()) {
    const sumIn = (bin: number) => histogram[2 * (start + bin)] as number;
    const countIn = (bin: number) => histogram[2 * (start + bin) + 1] as number;
    if (categorical) {
      for (let bin = 0; bin < bins; bin++)
        consider(feature, bin, total - sumIn(bin), rows - countIn(bin), increasing, false);
      continue;
    }
    const missingRows = missing ? countIn(bins - 1) : 0;
    let sum = 0;
    let count = 0;
    for (let bin = 0; bin < bins - 1; bin++) {
      sum += sumIn(bin);
      count += countIn(bin);
      // Of all values from missing ones: these have no place in the order.
      const ordered = increasing && !(missing && bin === bins - 2);
      consider(feature, bin, sum, count, ordered, missing && missingRows === 0 && 2 * count > rows);
      if (missingRows > 0 && bin < bins - 2)
        consider(feature, bin, sum + sumIn(bins - 1), count + missingRows, ordered, true);
    }
  }
  return best;
}
