import { InputError } from '../messages/input-error.ts';
import { amountOf } from './amount.ts';
import { type Finding, warn } from './findings/finding.ts';
import { isMissingNumber } from './missing.ts';
import { type Decimal, isAmbiguous, parseNumber } from './number-format.ts';
import { quantilesOf } from './quantile.ts';
import { type Csv, cellsOf } from './read-csv.ts';

interface Found {
  text: string;
  row: number;
}

/** The first number of a column that only one sign can read, and the first that both read, each as another one. */
interface Shown {
  name: string;
  point?: Found;
  comma?: Found;
  doubtful?: Found;
}

/** With so many numbers of three decimals, some of two are to be expected where zeros at the end are dropped. */
const ENOUGH = 10;

/**
 * The decimal sign of a file's numbers, by the cells that leave no doubt, and what remains doubtful. With commas between
 * the columns a point is meant unless cells show otherwise; else a cell such as 54.085 that nothing explains is refused.
 * So is a column where 54.085 stands beside 54085.
 *
 * @param given `--decimal`
 * @param names columns that may be numbers
 */
export function decimalOf(csv: Csv, names: readonly string[], given: Decimal | null): [Decimal, Finding[]] {
  if (given !== null) return [given, []];
  const shown = names.flatMap((name) => shownIn(name, cellsOf(csv, name)) ?? []);
  const line = ({ row }: Found) => csv.lines[row] ?? 0;
  const first = (of: 'point' | 'comma' | 'doubtful') => shown.find((column) => column[of])?.[of];
  const [point, comma, doubtful] = [first('point'), first('comma'), first('doubtful')];
  if (point && comma) throw new InputError((m) => m.mixedDecimals(point.text, line(point), comma.text, line(comma)));
  if (doubtful && !point && !comma && csv.delimiter !== ',')
    throw new InputError((m) => m.ambiguousNumber(doubtful.text, line(doubtful)));
  const decimal: Decimal = comma ? ',' : '.';
  const columns = shown.filter((column) => column.doubtful);
  return [decimal, columns.flatMap(({ name }) => thousands(csv, name, decimal))];
}

/** Null unless every cell that is not missing is a number, by one sign or the other. */
function shownIn(name: string, cells: readonly string[]): Shown | null {
  const shown: Shown = { name };
  for (const [row, cell] of cells.entries()) {
    const text = amountOf(cell)?.text ?? '';
    const [asPoint, asComma] = [parseNumber(text, '.'), parseNumber(text, ',')];
    if (asPoint === null && asComma === null) {
      if (isMissingNumber(cell)) continue;
      return null;
    }
    if (asComma === null) shown.point ??= { text, row };
    else if (asPoint === null) shown.comma ??= { text, row };
    else if (asPoint !== asComma) shown.doubtful ??= { text, row };
  }
  return shown;
}

/** Numbers such as 54.085 that were read as decimals, though they may be thousands. */
function thousands(csv: Csv, name: string, decimal: Decimal): Finding[] {
  const [small, large]: [number[], number[]] = [[], []];
  let [doubtful, other]: (Found | undefined)[] = [];
  let [whole, allThree] = [true, true];
  for (const [row, cell] of cellsOf(csv, name).entries()) {
    const text = amountOf(cell)?.text ?? '';
    const value = parseNumber(text, decimal);
    if (value === null) continue;
    const isDoubtful = text.includes(decimal) && isAmbiguous(text);
    (isDoubtful ? small : large).push(Math.abs(value));
    if (isDoubtful) doubtful ??= { text, row };
    else other ??= { text, row };
    allThree &&= /[.,]\d{3}$/.test(text);
    whole &&= isDoubtful || /^-?\d+$/.test(text);
  }
  if (doubtful === undefined) return [];
  const { text, row } = doubtful;
  if (other === undefined) return [warn((m) => m.threeDecimals(name, text))];
  // 1500.000 has no thousands, so that 2.020 beside it has three decimals, too.
  if (allThree) return [];
  const [smalls, larges] = [quantilesOf(small), quantilesOf(large.filter((value) => value > 0))];
  const thousandfold = larges(0.05) > 3 * smalls(0.95) && larges(0.5) > Math.sqrt(1000) * smalls(0.5);
  const neverTwo = whole && new Set(small).size >= ENOUGH;
  if (!thousandfold && !neverTwo) return [];
  const beside = other.text;
  throw new InputError((m) => m.mixedThousands(name, text, csv.lines[row] ?? 0, beside));
}
