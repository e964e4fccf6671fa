import { InputError } from '../messages/input-error.ts';
import type { Csv } from './read-csv.ts';

/** The decimal sign of a file's numbers; the other one, a space or an apostrophe may separate thousands. */
export type Decimal = '.' | ',';

/** Thousands are separated by one sign throughout. */
const NUMBER: Record<Decimal, RegExp> = {
  '.': /^[+-]?(\d+|\d{1,3}(,\d{3})+|\d{1,3}(['’]\d{3})+|\d{1,3}(\s\d{3})+)?(\.\d*)?(e[+-]?\d+)?$/i,
  ',': /^[+-]?(\d+|\d{1,3}(\.\d{3})+|\d{1,3}(['’]\d{3})+|\d{1,3}(\s\d{3})+)?(,\d*)?(e[+-]?\d+)?$/i,
};

/** A cell's number, or null when it is none that fits a float32. */
export function parseNumber(cell: string, decimal: Decimal): number | null {
  if (!/\d/.test(cell) || !NUMBER[decimal].test(cell)) return null;
  const plain = cell
    .replace(/['’\s]/g, '')
    .replaceAll(decimal === '.' ? ',' : '.', '')
    .replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(Math.fround(value)) ? value : null;
}

/** Which decimal sign a cell shows, by where its signs stand; null where both are possible. */
function shownBy(cell: string): Decimal | null {
  const [asPoint, asComma] = [parseNumber(cell, '.'), parseNumber(cell, ',')];
  if ((asPoint === null) === (asComma === null)) return null;
  return asPoint === null ? ',' : '.';
}

/** A number that both signs read, each as another one: 54.085 */
const isAmbiguous = (cell: string) =>
  parseNumber(cell, '.') !== null &&
  parseNumber(cell, ',') !== null &&
  parseNumber(cell, '.') !== parseNumber(cell, ',');

/**
 * The decimal sign of a file's numbers, by the cells that leave no doubt. With commas between the columns a point is
 * meant unless cells show otherwise; else a cell such as 54.085 that nothing explains is refused.
 *
 * @param given `--decimal`
 * @param columns the places of columns that are read as numbers
 */
export function decimalOf(csv: Csv, columns: readonly number[], given: Decimal | null): Decimal {
  if (given) return given;
  const seen = new Map<Decimal, number>();
  let ambiguous: number | undefined;
  for (const [row, cells] of csv.rows.entries()) {
    for (const column of columns) {
      const cell = cells[column] ?? '';
      const sign = shownBy(cell);
      if (sign && !seen.has(sign)) seen.set(sign, row);
      if (!sign && isAmbiguous(cell)) ambiguous ??= row;
    }
  }
  const [point, comma] = [seen.get('.'), seen.get(',')];
  const line = (row: number) => csv.lines[row] ?? 0;
  if (point !== undefined && comma !== undefined)
    throw new InputError((m) => m.mixedDecimals(line(point), line(comma)));
  if (point !== undefined || comma !== undefined) return point === undefined ? ',' : '.';
  if (ambiguous !== undefined && csv.delimiter !== ',') {
    const row = ambiguous;
    const cell = csv.rows.at(row)?.find(isAmbiguous) ?? '';
    throw new InputError((m) => m.ambiguousNumber(cell, line(row)));
  }
  return '.';
}
