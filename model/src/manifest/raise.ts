import { rounded, score } from '../learn/metrics.ts';
import type { RaiseFit } from './card.ts';
import type { HeldOutRow } from './held-out.ts';

/**
 * R² of the raise, new salary − today's: of the level it is near 1 whatever the model does, since most of a salary is
 * today's.
 * @param promoted whether a row is of a promotion, whose raises are the largest
 */
export function raiseFit(rows: readonly HeldOutRow[], promoted: (row: number) => boolean): RaiseFit {
  const fit = (some: readonly HeldOutRow[]) => ({
    rows: some.length,
    r2: rounded(
      score(
        some.map(({ actual, today }) => actual - today),
        some.map(({ predicted, today }) => predicted - today),
      ).r2,
    ),
  });
  const same = rows.filter(({ row }) => !promoted(row));
  return { ...fit(rows), withoutPromotions: same.length === 0 ? null : fit(same) };
}
