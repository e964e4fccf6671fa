import { meanOf, rounded } from '../learn/metrics.ts';
import type { Residuals } from './card.ts';
import type { HeldOutRow } from './held-out.ts';

const LEVELS = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];
/** On each side of zero. */
const BINS = 10;

/** How the errors, predicted − actual, are spread: quantiles, and counts in bins of one round width around zero. */
export function residualsOf(rows: readonly HeldOutRow[]): Residuals {
  const sorted = rows.map(({ actual, predicted }) => predicted - actual).sort((a, b) => a - b);
  const quantile = (level: number) => sorted[Math.round(level * (sorted.length - 1))] ?? Number.NaN;
  const width = roundUp(Math.max(-quantile(0.01), quantile(0.99)) / BINS);
  const counts = new Array<number>(2 * BINS).fill(0);
  for (const error of sorted) {
    const bin = Math.min(2 * BINS - 1, Math.max(0, Math.floor(error / width) + BINS));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const edge = (bin: number) => rounded((bin - BINS) * width);
  return {
    bias: rounded(meanOf(sorted)),
    quantiles: LEVELS.map((level) => ({ level, value: rounded(quantile(level)) })),
    bins: counts.map((count, bin) => ({
      from: bin === 0 ? null : edge(bin),
      to: bin === 2 * BINS - 1 ? null : edge(bin + 1),
      rows: count,
    })),
  };
}

/** The next of 1, 2 and 5 times a power of ten; 1 of what is nothing. */
function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  let unit = 1;
  while (unit > value) unit /= 10;
  while (10 * unit <= value) unit *= 10;
  return [1, 2, 5, 10].map((factor) => factor * unit).find((step) => step >= value) ?? value;
}
