import type { Messages } from '../messages/en.ts';
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
  const wrong = cells.findIndex((cell) => numberOf(cell, decimal) === null && !isMissingNumber(cell));
  if (wrong >= 0) return ofTexts(csv, name, cells, decimal, wrong);
  return cells.every(isMissingNumber) ? categorical(name, cells) : ofNumbers(csv, name, cells);
}

function ofNumbers(csv: Csv, name: string, cells: readonly string[]): Inferred {
  const code = cells.findIndex((cell) => /^[+-]?0\d+$/.test(amountOf(cell)?.text ?? ''));
  if (code >= 0) {
    const say = (m: Messages) => m.leadingZeros(name, cells[code] ?? '', csv.lines[code] ?? 0);
    if (isTooMany(cells)) throw new InputError(say);
    return categorical(name, cells, warn(say));
  }
  const units = unitsOf(cells);
  if (isOneUnit(units)) return { given: { kind: 'numeric' }, findings: [] };
  const isMoneyOrShare = [...units.keys()].some((unit) => unit === '%' || isCurrency(unit));
  const mixed = mixedUnits(csv, name, cells, units);
  if (isMoneyOrShare || isTooMany(cells)) throw mixed;
  return categorical(name, cells, warn(mixed.say));
}

/** @param wrong the first row that is no number */
function ofTexts(csv: Csv, name: string, cells: readonly string[], decimal: Decimal, wrong: number): Inferred {
  const said = [...new Set(cells)].filter((cell) => !isMissingNumber(cell));
  const [cell, line] = [cells[wrong] ?? '', csv.lines[wrong] ?? 0];
  const isNumber = (cell: string) => numberOf(cell, decimal) !== null;
  const other = decimal === '.' ? ',' : '.';
  if (said.every((cell) => numberOf(cell, other) !== null))
    throw new InputError((m) => m.otherDecimal(name, cell, line, decimal));
  const most = (is: (cell: string) => boolean) => said.filter(is).length > MOST * said.length;
  const say = most(isDate)
    ? (m: Messages) => m.dates(name, cell, line)
    : most(isNumber)
      ? (m: Messages) => m.almostNumbers(name, cell, line)
      : null;
  if (say === null) return categorical(name, cells);
  if (isTooMany(cells)) throw new InputError(say);
  return categorical(name, cells, warn(say));
}

const isTooMany = (cells: readonly string[]) => tooMany(new Set(cells).size, cells.length);

function categorical(name: string, cells: readonly string[], ...findings: Finding[]): Inferred {
  return { given: { kind: 'categorical' }, findings: [...findings, ...missingWords(name, cells)] };
}

/** A category `?` is predicted for as any other, where an empty cell would say that the value is missing. */
function missingWords(name: string, cells: readonly string[]): Finding[] {
  const word = cells.find(looksMissing);
  if (word === undefined) return [];
  const count = cells.filter((cell) => cell === word).length;
  return [warn((m) => m.missingWord(name, word, count))];
}
