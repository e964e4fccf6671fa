import { InputError } from '../messages/input-error.ts';
import { amountOf } from './amount.ts';
import { type Finding, warn } from './findings/finding.ts';
import { isMissingNumber } from './missing.ts';
import { type Decimal, isAmbiguous, parseNumber, shownBy } from './number-format.ts';
import { quantilesOf } from './quantile.ts';
import type { Csv } from './read-csv.ts';

/** The different numbers of a column as they are written, each with the first row that has it. */
interface Written {
  name: string;
  numbers: Map<string, number>;
}

/** With so many numbers of three decimals, some of two are to be expected where zeros at the end are dropped. */
const ENOUGH = 10;

/**
 * The decimal sign of a file's numbers, by the cells that leave no doubt, and what remains doubtful. With commas between
 * the columns a point is meant unless cells show otherwise; else a cell such as 54.085 that nothing explains is refused.
 * So is a column where 54.085 stands beside 54085.
 *
 * @param given `--decimal`
 * @param columns by name, the cells of those that may be numbers
 */
export function decimalOf(csv: Csv, columns: Map<string, string[]>, given: Decimal | null): [Decimal, Finding[]] {
  if (given !== null) return [given, []];
  const written = [...columns].flatMap(([name, cells]) => numbersIn(name, cells) ?? []);
  const line = (row: number) => csv.lines[row] ?? 0;
  const first = (test: (text: string) => boolean) => {
    const rows = written.flatMap(({ numbers }) => numbers.entries().find(([text]) => test(text)) ?? []);
    return rows.length === 0 ? undefined : { text: rows[0] as string, row: rows[1] as number };
  };
  const [point, comma] = [first((text) => shownBy(text) === '.'), first((text) => shownBy(text) === ',')];
  if (point && comma)
    throw new InputError((m) => m.mixedDecimals(point.text, line(point.row), comma.text, line(comma.row)));
  const doubtful = first(isAmbiguous);
  if (doubtful && !point && !comma && csv.delimiter !== ',')
    throw new InputError((m) => m.ambiguousNumber(doubtful.text, line(doubtful.row)));
  const decimal: Decimal = comma ? ',' : '.';
  return [decimal, written.flatMap((column) => thousands(column, decimal, line))];
}

/** Null unless every cell that is not missing is a number, by one sign or the other. */
function numbersIn(name: string, cells: readonly string[]): Written | null {
  const numbers = new Map<string, number>();
  for (const [row, cell] of cells.entries()) {
    if (numbers.has(cell) || isMissingNumber(cell)) continue;
    const text = amountOf(cell)?.text;
    if (text === undefined || (parseNumber(text, '.') ?? parseNumber(text, ',')) === null) return null;
    if (!numbers.has(text)) numbers.set(text, row);
  }
  return { name, numbers };
}

/** Numbers such as 54.085 that were read as decimals, though they may be thousands. */
function thousands({ name, numbers }: Written, decimal: Decimal, line: (row: number) => number): Finding[] {
  const all = [...numbers.keys()];
  const [doubtful, others] = [all.filter(isDoubtful), all.filter((text) => !isDoubtful(text))];
  const [cell] = doubtful;
  if (cell === undefined) return [];
  if (others.length === 0) return [warn((m) => m.threeDecimals(name, cell))];
  const size = (text: string) => Math.abs(parseNumber(text, decimal) ?? 0);
  const small = quantilesOf(doubtful.map(size));
  const large = quantilesOf(others.map(size).filter((value) => value > 0));
  const thousandfold = large(0.05) > 3 * small(0.95) && large(0.5) > Math.sqrt(1000) * small(0.5);
  const neverTwo = doubtful.length >= ENOUGH && others.every((text) => /^-?\d+$/.test(text));
  if (!thousandfold && !neverTwo) return [];
  const row = numbers.get(cell) ?? 0;
  throw new InputError((m) => m.mixedThousands(name, cell, line(row), others[0] ?? ''));

  function isDoubtful(text: string): boolean {
    return text.includes(decimal) && isAmbiguous(text);
  }
}
