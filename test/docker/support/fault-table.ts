import type { Answers } from './load.ts';
import { markdownTable } from './markdown-table.ts';

export interface Row extends Answers {
  fault: string;
  missing: string[];
  /** From the removal of the cause until all connections were served again, if they were. */
  seconds?: number;
  help?: string;
}

const COLUMNS: [string, (row: Row) => string | number][] = [
  ['fault', ({ fault }) => fault],
  ['201', ({ acknowledged }) => acknowledged.length],
  ['201 but missing', ({ missing }) => missing.length],
  ['429 or 503', ({ refused }) => refused],
  ['another answer', ({ others }) => others.length],
  ['no answer', ({ unanswered }) => unanswered.length],
  ['ready after s', ({ seconds }) => seconds?.toFixed(1) ?? 'never'],
  ['a person had to', ({ help }) => help ?? 'do nothing'],
];

export const table = (rows: Row[]) => markdownTable(rows, COLUMNS);
