import { plainText } from '../plain-text.ts';
import { quantilesOf } from '../quantile.ts';
import type { Csv } from '../read-csv.ts';
import { type Finding, refuse, warn } from './finding.ts';

const TOTALS = new Set(
  ['total', 'totals', 'totales', 'grandtotal', 'totalgeneral', 'subtotal', 'subtotales', 'sum', 'suma', 'sumatotal']
    .concat(['sumas', 'sumatoria', 'totalsum', 'totalgral', 'overall', 'σ', '∑', 'totalgeral', 'sumtotal'])
    .concat(['resultadototal', 'totalresult']),
);
/** Medium is "media" in Spanish, too: a category, unless it ends the file. */
const AVERAGES = new Set(['average', 'mean', 'promedio', 'media', 'avg', 'prom', 'median', 'mediana']);
/** More rows of the same name are a category. */
const MOST = 0.1;
/** So many times the upper quartile is more than one row's. */
const BEYOND = 4;
/** The most of a sum that rounding its terms changes: cents are nothing of salaries, and all of a value of 0.001. */
const ROUNDED = 1e-3;

/**
 * Rows that sum the others up: by a text of theirs, or by a target that is the sum of all others.
 *
 * @param targets NaN where it is no number
 */
export function totals(csv: Csv, target: string, targets: Float64Array): Finding[] {
  const byName = named(csv, targets);
  if (byName.length > 0) return byName;
  const row = summing(targets);
  if (row < 0) return [];
  return [refuse((m) => m.sumsUp(target, String(targets[row]), csv.lines[row] ?? 0))];
}

function named({ header, rows, lines }: Csv, targets: Float64Array): Finding[] {
  const large = BEYOND * quantilesOf(targets)(0.75);
  const isLast = (row: number) => row >= rows.length - 1;
  const isTotal = (cell: string, row: number, cells: readonly string[]) => {
    const plain = plainText(cell);
    if (TOTALS.has(plain)) return true;
    if (AVERAGES.has(plain)) return isLast(row) && cells.indexOf(cell) === row;
    // "Total Rewards Manager" is a job: "Total of 2024" has a large target, or stands at the end without one.
    const beyond = (targets[row] as number) > large || (isLast(row) && Number.isNaN(targets[row]));
    return beyond && /^(grand total|total|suma|sum|promedio|average)\s/i.test(cell);
  };
  for (const column of header.keys()) {
    const cells = rows.column(column).all();
    const found = cells.flatMap((cell, row) => (isTotal(cell, row, cells) ? [row] : []));
    const [row] = found;
    if (row === undefined || found.length > Math.max(1, MOST * rows.length)) continue;
    const cell = cells[row] ?? '';
    const severity = found.length === 1 ? refuse : warn;
    return [severity((m) => m.totalRow(cell, lines[row] ?? 0))];
  }
  return [];
}

/** The row whose target is the sum of all others, but for the rounding of each; −1 without, or where few are positive. */
function summing(targets: Float64Array): number {
  const known = targets.filter((value) => !Number.isNaN(value));
  const positive = known.filter((value) => value > 0);
  if (known.some((value) => value < 0) || positive.length < Math.max(5, known.length / 2)) return -1;
  const sum = positive.reduce((all, value) => all + value, 0);
  const unit = known.every(Number.isInteger) ? 1 : 0.01;
  const tolerance = 1e-9 * sum + Math.min(unit * Math.sqrt(known.length), ROUNDED * sum);
  return targets.findIndex((value) => Math.abs(2 * value - sum) <= tolerance);
}
