import type { Binned } from './bins.ts';

/** Two numbers a bin, bins of all features one after another: the sum of residuals, and the number of rows. */
export type Histogram = Float64Array;

/** Fills the histogram of these rows. */
export function fillHistogram(histogram: Histogram, binned: Binned, residuals: Float64Array, rows: Int32Array): void {
  histogram.fill(0);
  const { codes, features } = binned;
  const width = features.length;
  const starts = Int32Array.from(features, ({ start }) => 2 * start);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const residual = residuals[row] as number;
    const from = row * width;
    for (let feature = 0; feature < width; feature++) {
      const at = (starts[feature] as number) + 2 * (codes[from + feature] as number);
      (histogram[at] as number) += residual;
      (histogram[at + 1] as number)++;
    }
  }
}

/** A child's histogram is its parent's without its sibling's; sums are exact, see `gridOf`. Changes the parent's. */
export function subtractHistogram(parent: Histogram, sibling: Histogram): Histogram {
  for (let i = 0; i < parent.length; i++) (parent[i] as number) -= sibling[i] as number;
  return parent;
}
