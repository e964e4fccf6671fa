import type { Answers } from './load.ts';

export interface Row extends Answers {
  fault: string;
  missing: string[];
  /** From when the cause was gone until all connections were served again, if they were. */
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

/** A Markdown table, aligned to be read in a terminal too. */
export function table(rows: Row[]): string {
  const cells = [COLUMNS.map(([name]) => name), ...rows.map((row) => COLUMNS.map(([, value]) => `${value(row)}`))];
  const widths = COLUMNS.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
