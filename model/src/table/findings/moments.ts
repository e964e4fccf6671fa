import { quantilesOf } from '../quantile.ts';
import { type Finding, warn } from './finding.ts';

/** Units of time since 1970: the year 2100 in each, the most that a moment has. */
const UNITS = [4.1e9, 4.1e12, 4.1e15, 4.1e18];

/** Whole numbers that are moments since 1970, in seconds to nanoseconds, or days such as 20240301. NaN where missing. */
export function moments(name: string, numbers: Float64Array): Finding[] {
  const known = numbers.filter((value) => !Number.isNaN(value));
  if (known.length === 0 || !known.every(Number.isInteger)) return [];
  const size = quantilesOf(known.map(Math.abs));
  const [few, usual, most] = [size(0.1), size(0.5), size(1)];
  // Half of them after 1979, in a unit whose year 2100 none exceeds: fewer such numbers are populations and turnovers.
  const isMoment = UNITS.some((end) => most < end && usual > 0.07 * end && few > 0.001 * end);
  return isMoment || known.every(isDay) ? [warn((m) => m.moments(name, String(known[0])))] : [];
}

/** 20240301 */
function isDay(value: number): boolean {
  const [year, month, day] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100];
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
