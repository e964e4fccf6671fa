import { type Finding, refuse, warn } from './finding.ts';
import { identifies } from './identifying-name.ts';

/** Years of one row each are a series, which a trend may be learned from. */
const YEARS = [1800, 2200] as const;

/**
 * A column of whole numbers that says which row it is, and nothing of it: 1, 2, 3 … in whatever order, numbers that grow
 * with the rows of the file, and different numbers under a name such as id.
 *
 * @param numbers of rows that differ, in the order of the file; NaN where missing
 */
export function identifier(name: string, numbers: Float64Array): Finding[] {
  const known = numbers.filter((value) => !Number.isNaN(value));
  if (known.length < 10 || !known.every(Number.isInteger) || new Set(known).size < known.length) return [];
  const sorted = known.toSorted();
  const [first, last] = [sorted[0] as number, sorted.at(-1) as number];
  const consecutive = last - first === sorted.length - 1;
  const grows = (sign: 1 | -1) => known.every((value, i) => i === 0 || sign * (value - (known[i - 1] as number)) > 0);
  const called = identifies(name);
  const ordered = grows(1) || grows(-1);
  if (!consecutive && called === 'no' && !ordered) return [];
  // Each age from 21 to 60 once, in any order, measures something.
  const isYear = called === 'no' && first >= YEARS[0] && last <= YEARS[1];
  const isPlain = called === 'plainly' || (ordered && !isYear);
  return [(isPlain ? refuse : warn)((m) => m.numbersRows(name))];
}
