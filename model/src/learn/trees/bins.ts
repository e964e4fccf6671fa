import type { Matrix } from '../encode.ts';

/** Each column's values as bins, so that splits are found on histograms. */
export interface Binned {
  /** Each row's bin, by column. */
  codes: Uint8Array[];
  /** Rows of bin b or less have x <= thresholds[b], a float32; one fewer than there are bins. */
  thresholds: Float32Array[];
}

/**
 * At most `limit` bins a column (256 or fewer), with about the same number of `rows` in each.
 * Thresholds lie half-way between neighbouring values that occur.
 */
export function binColumns(matrix: Matrix, rows: readonly number[], limit: number): Binned {
  const thresholds = matrix.columns.map((column) => {
    const sorted = Float32Array.from(rows, (row) => column[row] ?? 0).sort();
    return thresholdsOf(sorted, limit);
  });
  const codes = matrix.columns.map((column, i) => {
    const limits = thresholds[i] ?? new Float32Array();
    return Uint8Array.from(column, (value) => lowerBound(limits, value));
  });
  return { codes, thresholds };
}

function thresholdsOf(sorted: Float32Array, limit: number): Float32Array {
  const thresholds = new Set<number>();
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  const cuts = Math.min(limit, distinct.length) - 1;
  for (let cut = 1; cut <= cuts; cut++) {
    // Few distinct values: a threshold between each two. Many: at the quantiles, which frequent values may share.
    const from = distinct.length <= limit ? distinct : sorted;
    const place = Math.floor((cut * from.length) / (cuts + 1));
    const upper = from[place] ?? 0;
    const lower = distinct[lowerBound(distinct, upper) - 1];
    if (lower !== undefined) thresholds.add(between(lower, upper));
  }
  return Float32Array.from(thresholds);
}

/** A float32 t with lower <= t < upper. */
function between(lower: number, upper: number): number {
  const middle = Math.fround(lower + (upper - lower) / 2);
  return middle < upper ? middle : lower;
}

/** How many values of an ascending list are below `value`. */
function lowerBound(ascending: Float32Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
