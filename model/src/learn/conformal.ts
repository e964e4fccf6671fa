import { rounded } from './metrics.ts';

export const LEVEL = 0.9;

const residuals = (actual: readonly number[], predicted: readonly number[]) =>
  actual.map((y, i) => Math.abs(y - (predicted[i] ?? Number.NaN)));

/**
 * Half the width of a split conformal band, in the target's unit: the ⌈(n+1)·level⌉-th smallest absolute residual of
 * calibration rows unseen in training (Lei et al. 2018, "Distribution-Free Predictive Inference for
 * Regression"). A new row of the same population lies within ±halfWidth in at least `level` of cases.
 * Throws a RangeError with too few rows for that guarantee (fewer than 9 for 90 %).
 */
export function conformalHalfWidth(actual: readonly number[], predicted: readonly number[], level = LEVEL): number {
  const sorted = residuals(actual, predicted).sort((a, b) => a - b);
  const width = sorted[Math.ceil((sorted.length + 1) * level) - 1];
  if (width === undefined) throw new RangeError(`${sorted.length} rows are too few for a ${level} band.`);
  return rounded(width);
}

/** Coverage: the share of rows within the band. */
export function coverageOf(actual: readonly number[], predicted: readonly number[], halfWidth: number): number {
  return residuals(actual, predicted).filter((residual) => residual <= halfWidth).length / actual.length;
}
