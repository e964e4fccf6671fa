import type { Table } from './table.ts';

/** Each row's group: rows that are the same, features and target, share a number; they are numbered from 0. */
export function groupsOfSame({ columns, target }: Pick<Table, 'columns' | 'target'>): Int32Array {
  const numbers = new Map<number, number>();
  const cells = columns.map((column) => ('numbers' in column ? column.numbers : column.texts));
  return Int32Array.from(target.values, (value, row) => {
    // No text has a NUL in it.
    let text = String(value);
    for (const column of cells) text += `\0${column[row]}`;
    const key = hashOf(text);
    const group = numbers.get(key) ?? numbers.size;
    if (group === numbers.size) numbers.set(key, group);
    return group;
  });
}

/**
 * 53 bits of a text, two multiplicative hashes: a million texts take gigabytes. That two different rows have the same is
 * one chance in ten thousand at a million rows, and then they share a fold.
 */
function hashOf(text: string): number {
  let [high, low] = [0x9e3779b9, 0x85ebca6b];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995) ^ (low >>> 15);
  }
  return (high >>> 11) * 0x100000000 + (low >>> 0);
}
