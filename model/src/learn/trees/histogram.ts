import type { Binned } from './bins.ts';

/** Two numbers a bin, bins of all features one after another: the sum of residuals, and the number of rows. */
export type Histogram = Float64Array;

/** Fills the histogram of these rows; two at a time, as adding to one bin waits for the addition before. */
export function fillHistogram(histogram: Histogram, binned: Binned, residuals: Float64Array, rows: Int32Array): void {
  histogram.fill(0);
  const { places, features } = binned;
  const width = features.length;
  let i = 0;
  for (; i + 1 < rows.length; i += 2) {
    const [first, second] = [rows[i] as number, rows[i + 1] as number];
    const [ofFirst, ofSecond] = [residuals[first] as number, residuals[second] as number];
    const end = first * width + width;
    for (let a = first * width, b = second * width; a < end; a++, b++) {
      const [one, other] = [2 * (places[a] as number), 2 * (places[b] as number)];
      (histogram[one] as number) += ofFirst;
      (histogram[one + 1] as number)++;
      (histogram[other] as number) += ofSecond;
      (histogram[other + 1] as number)++;
    }
  }
  if (i === rows.length) return;
  const last = rows[i] as number;
  for (let a = last * width; a < last * width + width; a++) {
    const at = 2 * (places[a] as number);
    (histogram[at] as number) += residuals[last] as number;
    (histogram[at + 1] as number)++;
  }
}

/** A child's histogram is its parent's without its sibling's; sums are exact, see `gridOf`. Changes the parent's. */
export function subtractHistogram(parent: Histogram, sibling: Histogram): Histogram {
  for (let i = 0; i < parent.length; i++) (parent[i] as number) -= sibling[i] as number;
  return parent;
}

/** The sum of the residuals, which is that of the bins of any feature. */
export function totalOf(histogram: Histogram, { features }: Binned): number {
  let total = 0;
  for (let bin = 0; bin < (features[0]?.bins ?? 0); bin++) total += histogram[2 * bin] as number;
  return total;
}
