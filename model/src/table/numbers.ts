import type { Range } from './feature.ts';

/** Twelve significant digits, without binary rounding noise. */
const tidy = (value: number) => Number(value.toPrecision(12));

/** The smallest and the largest value that is not missing. */
export function rangeOf(values: Float64Array): Range {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { min: tidy(least), max: tidy(most) };
}

/** Accepted range: the observed one with half its span added on each side, never negative if no value was. */
export function acceptable(observed: Range, integer: boolean): Range {
  const margin = (observed.max - observed.min) / 2 || Math.abs(observed.max) / 2 || 1;
  const low = observed.min >= 0 ? Math.max(0, observed.min - margin) : observed.min - margin;
  const high = observed.max + margin;
  return integer ? { min: Math.floor(low), max: Math.ceil(high) } : { min: tidy(low), max: tidy(high) };
}
