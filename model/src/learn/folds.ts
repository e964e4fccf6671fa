import type { Random } from '../random.ts';

/** The group of each row: a name, or its number from 0. */
export type Groups = readonly string[] | Int32Array;

/**
 * Splits rows into `count` folds by group: rows of one group share a fold.
 * @returns the row numbers of each fold, in the order of `rows`
 */
export function foldsByGroup(rows: ArrayLike<number>, groups: Groups, count: number, random: Random): Int32Array[] {
  const every = Int32Array.from(rows);
  const numbers = groups instanceof Int32Array ? groups : numbered(groups);
  const groupCount = numbers.reduce((most, number) => Math.max(most, number + 1), 0);
  const foldOf = new Int32Array(groupCount);
  for (const [i, number] of random.shuffle(everyRow(groupCount)).entries()) foldOf[number] = i % count;
  return Array.from({ length: count }, (_, fold) => every.filter((row) => foldOf[numbers[row] as number] === fold));
}

/** Names as numbers, in the order of their first row. */
function numbered(groups: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  for (const group of groups) if (!numbers.has(group)) numbers.set(group, numbers.size);
  return Int32Array.from(groups, (group) => numbers.get(group) as number);
}

/** The rows of all folds but some, ascending. */
export function without(folds: readonly Int32Array[], ...left: number[]): Int32Array {
  const kept = folds.filter((_, i) => !left.includes(i));
  const rows = new Int32Array(kept.reduce((sum, fold) => sum + fold.length, 0));
  let end = 0;
  for (const fold of kept) {
    rows.set(fold, end);
    end += fold.length;
  }
  return rows.sort();
}

/** All rows of a table. */
export const everyRow = (count: number): Int32Array => Int32Array.from({ length: count }, (_, row) => row);
