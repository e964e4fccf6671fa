import { quantilesOf } from '../quantile.ts';
import { type Finding, refuse, warn } from './finding.ts';

/** Distance from the median in interquartile ranges, and how many times as far as the next value. */
const LIMITS = [
  { severity: refuse, far: 100, alone: 5 },
  { severity: warn, far: 10, alone: 3 },
] as const;
/** A larger share is no outlier but a second population. */
const MOST = 0.02;

/**
 * Values that are far from all others: one of them makes the error of every model. By median and quartiles, which they
 * do not move, and by the gap to the next value. Cities and turnovers are far apart without a mistake: where values are
 * positive, it is far by its order of magnitude, too.
 *
 * @param numbers NaN where missing
 */
export function outliers(name: string, numbers: Float64Array, lineOf: (row: number) => number): Finding[] {
  const { middle, spread } = placeOf(numbers);
  const distances = numbers.map((value) => Math.abs(value - middle));
  const sorted = distances
    .filter((far) => far >= 0)
    .sort()
    .reverse();
  const value = numbers[distances.indexOf(sorted[0] ?? Number.NaN)];
  if (value === undefined || !(spread > 0) || !isFarByOrder(numbers, value)) return [];
  const most = Math.max(2, Math.floor(MOST * sorted.length));
  for (const { severity, far, alone } of LIMITS) {
    for (let count = 1; count <= most; count++) {
      const last = sorted[count - 1] ?? 0;
      if (last < far * spread) break;
      if (last < alone * (sorted[count] ?? 0)) continue;
      return [severity((m) => m.farOff(name, String(value), lineOf(numbers.indexOf(value)), count))];
    }
  }
  return [];
}

/** Whether a positive value's ratio to the median is above the cube of the quartiles': by far as logarithms. */
function isFarByOrder(numbers: Float64Array, value: number): boolean {
  const positive = numbers.filter((one) => one > 0);
  if (value <= 0 || positive.length < numbers.length / 2) return true;
  const at = quantilesOf(positive);
  const [ratio, usual] = [value / at(0.5), at(0.75) / at(0.25)];
  return Math.max(ratio, 1 / ratio) > usual * usual * usual;
}

/** Median and interquartile range; where half of the values are the same, the median distance of those that are not. */
function placeOf(values: Float64Array): { middle: number; spread: number } {
  const at = quantilesOf(values);
  const middle = at(0.5);
  if (at(0.75) > at(0.25)) return { middle, spread: at(0.75) - at(0.25) };
  const distances = values.map((value) => Math.abs(value - middle)).filter((far) => far > 0);
  return { middle, spread: quantilesOf(distances)(0.5) };
}
