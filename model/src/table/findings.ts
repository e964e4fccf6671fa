import type { Messages } from '../messages/en.ts';
import type { Column, Table } from './table.ts';

/** Something in the data that would make a model wrong, or worse than it looks. */
export interface Finding {
  /** What is plainly wrong is refused unless somebody insists; of the rest the report warns. */
  severity: 'refuse' | 'warn';
  say: (messages: Messages) => string;
}

/** The same target in another currency, or what was made from it: so close to a line leaves nothing to predict. */
const SAME = 0.9999;
/** Beyond the middle 98 % of targets by so many times their spread. */
const FAR = 100;
/** Above this share of rows that stand there more than once, figures look better than they are. */
const REPEATED = 0.02;
/** Milliseconds and seconds since 1970, from 2001 to 2033. */
const TIMESTAMPS = [
  [1e12, 2e12],
  [1e9, 2e9],
] as const;

/**
 * What to say of a table before it is trained on.
 *
 * @param lines the line of the file at which each row ends
 */
export function findingsOf(table: Table, lines: readonly number[]): Finding[] {
  return [
    ...outliers(table, lines),
    ...totals(table, lines),
    ...repeated(table),
    ...table.features.flatMap((feature, place) => ofColumn(table, feature.name, table.columns[place])),
  ];
}

function ofColumn({ target }: Table, name: string, column: Column | undefined): Finding[] {
  if (column === undefined) return [];
  if ('texts' in column) return spellings(name, column.texts);
  const { numbers } = column;
  if (Math.abs(correlation(numbers, target.values)) > SAME)
    return [{ severity: 'refuse', say: (m) => m.sameAsTarget(name, target.name) }];
  if (isSequence(numbers)) return [{ severity: 'refuse', say: (m) => m.numbersRows(name) }];
  const isTime = TIMESTAMPS.some(([from, to]) => numbers.every((value) => value >= from && value <= to));
  return isTime ? [{ severity: 'warn', say: (m) => m.timestamps(name) }] : [];
}

/** Targets that no model can be compared on: one of them makes the error. */
function outliers({ target: { name, values } }: Table, lines: readonly number[]): Finding[] {
  const sorted = values.toSorted();
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const [low, middle, high] = [at(0.01), at(0.5), at(0.99)];
  const row = values.findIndex((value) => Math.abs(value - middle) > FAR * (high - low || Math.abs(middle) || 1));
  if (row < 0) return [];
  return [{ severity: 'refuse', say: (m) => m.farOff(name, String(values[row]), lines[row] ?? 0) }];
}

const TOTAL = /^(grand total|total|subtotal|sum|suma|total general|promedio|average|media)$/i;

/** A row that sums the others up. */
function totals({ columns }: Table, lines: readonly number[]): Finding[] {
  for (const column of columns) {
    if (!('texts' in column)) continue;
    const row = column.texts.findIndex((text) => TOTAL.test(text));
    if (row >= 0) return [{ severity: 'refuse', say: (m) => m.totalRow(column.texts[row] ?? '', lines[row] ?? 0) }];
  }
  return [];
}

/** Rows that stand there again, features and target: a model that saw one is measured on the other. */
function repeated({ columns, target }: Table): Finding[] {
  const seen = new Set<string>();
  for (const [row, value] of target.values.entries()) seen.add(rowKey(columns, row, value));
  const count = target.values.length - seen.size;
  if (count <= REPEATED * target.values.length) return [];
  return [{ severity: 'warn', say: (m) => m.repeatedRows(count, target.values.length) }];
}

/** The row as a text; the same for rows that are the same. */
export function rowKey(columns: readonly Column[], row: number, target: number): string {
  return JSON.stringify([
    ...columns.map((column) => ('numbers' in column ? column.numbers : column.texts)[row]),
    target,
  ]);
}

/** Dev, dev, DEV */
function spellings(name: string, texts: readonly string[]): Finding[] {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[\p{M}\s._-]/gu, '')
      .toLowerCase();
  const groups = [...Map.groupBy(new Set(texts), plain).values()].filter((group) => group.length > 1);
  return groups.map((group) => ({ severity: 'warn', say: (m) => m.spellings(name, group) }));
}

/** 1, 2, 3 … in whatever order: it numbers the rows. */
function isSequence(numbers: Float64Array): boolean {
  const sorted = numbers.toSorted();
  return sorted.length > 2 && sorted.every((value, i) => Number.isInteger(value) && value === (sorted[0] ?? 0) + i);
}

function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [(a[i] as number) - meanA, (b[i] as number) - meanB];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa === 0 || bb === 0 ? 0 : ab / Math.sqrt(aa * bb);
}
