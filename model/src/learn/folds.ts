import type { Random } from '../random.ts';

/**
 * Splits rows into `count` folds by group: rows of one group share a fold.
 * @returns the row numbers of each fold, ascending
 */
export function foldsByGroup(
  rows: readonly number[],
  groups: readonly string[],
  count: number,
  random: Random,
): number[][] {
  const groupOf = (row: number) => groups[row] ?? '';
  const distinct = [...new Set(rows.map(groupOf))];
  const foldOf = new Map(random.shuffle(distinct).map((group, i) => [group, i % count]));
  return Array.from({ length: count }, (_, fold) => rows.filter((row) => foldOf.get(groupOf(row)) === fold));
}

/** All folds but one, as one list of rows. */
export function without(folds: readonly number[][], ...left: number[]): number[] {
  return folds.filter((_, i) => !left.includes(i)).flat();
}
