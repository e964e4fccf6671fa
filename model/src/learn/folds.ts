import type { Random } from '../random.ts';

/**
 * Splits rows into `count` folds by group: rows of one group share a fold.
 * @param groups each row's
 * @returns the row numbers of each fold, in the order of `rows`
 */
export function foldsByGroup(
  rows: ArrayLike<number>,
  groups: ArrayLike<string | number>,
  count: number,
  random: Random,
): Int32Array[] {
  const numbers = new Map<string | number, number>();
  const numberOf = Int32Array.from(rows, (row) => {
    const group = groups[row] ?? '';
    const number = numbers.get(group) ?? numbers.size;
    if (number === numbers.size) numbers.set(group, number);
    return number;
  });
  const foldOf = new Int32Array(numbers.size);
  for (const [i, number] of random.shuffle(Int32Array.from(numbers.values())).entries()) foldOf[number] = i % count;
  const every = Int32Array.from(rows);
  return Array.from({ length: count }, (_, fold) => every.filter((_, i) => foldOf[numberOf[i] as number] === fold));
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
