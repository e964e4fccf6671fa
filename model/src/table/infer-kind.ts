import { InputError } from '../messages/input-error.ts';
import { amountOf, isCurrency, numberOf } from './amount.ts';
import { isDate } from './dates.ts';
import { type Finding, warn } from './findings/finding.ts';
import { type GivenKind, tooMany } from './kinds.ts';
import { isMissingNumber, looksMissing } from './missing.ts';
import type { Decimal } from './number-format.ts';
import type { Csv } from './read-csv.ts';
import { isOneUnit, mixedUnits, unitsOf } from './units.ts';

interface Inferred {
  given: GivenKind;
  findings: Finding[];
}

/** From this share of a column's different texts on, the others are mistakes. */
const MOST = 0.5;

/**
 * The kind of a column: numeric when every cell that is not missing is a number, categorical otherwise. Throws an
 * InputError where it is neither: numbers with mistakes, numbers in several units, dates.
 */
export function inferKind(csv: Csv, name: string, cells: readonly string[], decimal: Decimal): Inferred {
  const rows = new Map<string, number>();
  for (const [row, cell] of cells.entries()) if (!isMissingNumber(cell) && !rows.has(cell)) rows.set(cell, row);
  const said = [...rows.keys()];
  const lineOf = (cell: string) => csv.lines[rows.get(cell) ?? 0] ?? 0;
  const isNumber = (cell: string) => numberOf(cell, decimal) !== null;
  const wrong = said.find((cell) => !isNumber(cell));
  const categorical = (...findings: Finding[]): Inferred => ({
    given: { kind: 'categorical' },
    findings: [...findings, ...missingWords(name, cells)],
  });
  const many = tooMany(new Set(cells).size, cells.length);
  if (said.length > 0 && wrong === undefined) {
    const code = said.find((cell) => /^[+-]?0\d+$/.test(amountOf(cell)?.text ?? ''));
    if (code !== undefined) return categorical(warn((m) => m.leadingZeros(name, code, lineOf(code))));
    const units = unitsOf(cells);
    if (isOneUnit(units)) return { given: { kind: 'numeric' }, findings: [] };
    const isMoneyOrShare = [...units.keys()].some((unit) => unit === '%' || isCurrency(unit));
    if (many || isMoneyOrShare) throw mixedUnits(csv, name, cells, units);
    return categorical();
  }
  if (wrong === undefined) return categorical();
  const other = decimal === '.' ? ',' : '.';
  if (said.every((cell) => numberOf(cell, other) !== null))
    throw new InputError((m) => m.otherDecimal(name, wrong, lineOf(wrong), decimal));
  if (said.filter(isDate).length > MOST * said.length) {
    if (many) throw new InputError((m) => m.dates(name, wrong, lineOf(wrong)));
    return categorical(warn((m) => m.dates(name, wrong, lineOf(wrong))));
  }
  if (said.filter(isNumber).length > MOST * said.length) {
    if (many) throw new InputError((m) => m.almostNumbers(name, wrong, lineOf(wrong)));
    return categorical(warn((m) => m.almostNumbers(name, wrong, lineOf(wrong))));
  }
  return categorical();
}

/** A category `?` is predicted for as any other, where an empty cell would say that the value is missing. */
function missingWords(name: string, cells: readonly string[]): Finding[] {
  const word = cells.find(looksMissing);
  if (word === undefined) return [];
  const count = cells.filter((cell) => cell === word).length;
  return [warn((m) => m.missingWord(name, word, count))];
}
