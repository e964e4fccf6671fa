import { FEWEST_OF_A_GROUP, LEVEL } from '../learn/conformal.ts';
import { meanOf } from '../learn/metrics.ts';

export interface BandScores {
  /** The share of rows inside. */
  coverage: number;
  /** The smallest coverage of a group with rows enough; null without such a group. */
  worst: number | null;
  /** The mean width, in the target's unit. */
  width: number;
  /** The mean interval score (Gneiting and Raftery 2007): width, and 2/α for each unit that a row lies outside. */
  score: number;
}

/** How good these intervals are, by row; `groups` is each row's group of the band. */
export function scoreBand(
  target: Float64Array,
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  groups: readonly string[],
): BandScores {
  const inside = target.map((y, row) => Number(y >= (low[row] as number) && y <= (high[row] as number)));
  const widths = target.map((_, row) => Math.max(0, (high[row] as number) - (low[row] as number)));
  const outside = target.map((y, row) => Math.max(0, (low[row] as number) - y, y - (high[row] as number)));
  const coverages = [...new Set(groups)].flatMap((group) => {
    const of = inside.filter((_, row) => groups[row] === group);
    return of.length >= FEWEST_OF_A_GROUP ? [meanOf(of)] : [];
  });
  return {
    coverage: meanOf(inside),
    worst: coverages.length > 1 ? Math.min(...coverages) : null,
    width: meanOf(widths),
    score: meanOf(widths) + (2 / (1 - LEVEL)) * meanOf(outside),
  };
}
