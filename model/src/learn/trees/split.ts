import type { Binned } from './bins.ts';

/** Bounds of a node's value, for monotonicity. */
export interface Bounds {
  low: number;
  high: number;
}

export interface Split {
  column: number;
  /** Rows of this bin or less go left. */
  bin: number;
  gain: number;
  left: number;
  right: number;
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
 * The best split of a node's rows, or null when none helps. Splits that violate a monotone constraint are skipped (the
 * "basic" method of XGBoost and LightGBM).
 * @param residuals by row of the whole matrix, in the target's unit
 */
export function bestSplit(
  binned: Binned,
  residuals: Float64Array,
  rows: Int32Array,
  bounds: Bounds,
  increasing: readonly boolean[],
  minRows: number,
): Split | null {
  let total = 0;
  for (const row of rows) total += residuals[row] ?? 0;
  const whole = worth(total, rows.length, leafValue(total, rows.length, bounds));
  let best: Split | null = null;
  for (let column = 0; column < binned.codes.length; column++) {
    const bins = (binned.thresholds[column]?.length ?? 0) + 1;
    const { sums, counts } = histogram(binned.codes[column], residuals, rows, bins);
    let sum = 0;
    let count = 0;
    for (let bin = 0; bin < bins - 1; bin++) {
      sum += sums[bin] ?? 0;
      count += counts[bin] ?? 0;
      const others = rows.length - count;
      if (count < minRows) continue;
      if (others < minRows) break;
      const left = leafValue(sum, count, bounds);
      const right = leafValue(total - sum, others, bounds);
      if (increasing[column] && left > right) continue;
      const gain = worth(sum, count, left) + worth(total - sum, others, right) - whole;
      // Better by more than rounding noise: the first column wins ties, on every platform.
      if (gain > (best?.gain ?? 0) + 1e-9 * Math.abs(whole)) best = { column, bin, gain, left, right };
    }
  }
  return best;
}

function histogram(codes: Uint8Array | undefined, residuals: Float64Array, rows: Int32Array, bins: number) {
  const sums = new Float64Array(bins);
  const counts = new Int32Array(bins);
  if (codes === undefined) return { sums, counts };
  for (const row of rows) {
    const bin = codes[row] as number;
    (sums[bin] as number) += residuals[row] as number;
    (counts[bin] as number)++;
  }
  return { sums, counts };
}
