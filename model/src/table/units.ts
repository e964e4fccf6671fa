import { InputError } from '../messages/input-error.ts';
import { amountOf, isCurrency } from './amount.ts';
import { isMissingNumber } from './missing.ts';
import type { Csv } from './read-csv.ts';

/** Units of a column, in the longest way that each is written, and the first row of each; '' of a number alone. */
export function unitsOf(cells: readonly string[]): Map<string, number> {
  const units: { unit: string; row: number }[] = [];
  const seen = new Set<string>();
  for (const [row, cell] of cells.entries()) {
    const unit = isMissingNumber(cell) ? undefined : amountOf(cell)?.unit;
    if (unit === undefined || seen.has(unit)) continue;
    seen.add(unit);
    const same = units.find((other) => isSame(other.unit, unit));
    if (same === undefined) units.push({ unit, row });
    else if (unit.length > same.unit.length) same.unit = unit;
  }
  return new Map(units.map(({ unit, row }) => [unit, row]));
}

/** Kg and kg, año and años, mes and meses, inch and inches: of a single letter ms would be the plural of m. */
function isSame(one: string, other: string): boolean {
  const [short = '', long = ''] = [one.toLowerCase(), other.toLowerCase()].sort((a, b) => a.length - b.length);
  return long === short || (short.length > 1 && (long === `${short}s` || long === `${short}es`));
}

/** Whether numbers of these units are of one kind: the currency may be left out, percent may not. */
export function isOneUnit(units: ReadonlyMap<string, number>): boolean {
  const named = [...units.keys()].filter(Boolean);
  return units.size <= 1 || (units.size === 2 && named.length === 1 && isCurrency(named[0] ?? ''));
}

/** The unit of a column of numbers, null if it has none. Throws an InputError where there are several. */
export function unitOf(csv: Csv, name: string, cells: readonly string[]): string | null {
  const units = unitsOf(cells);
  if (!isOneUnit(units)) throw mixedUnits(csv, name, cells, units);
  return [...units.keys()].find(Boolean) ?? null;
}

export function mixedUnits(
  { lines }: Csv,
  name: string,
  cells: readonly string[],
  units: ReadonlyMap<string, number>,
): InputError {
  const [one = 0, other = 0] = units.values();
  return new InputError((m) =>
    m.mixedUnits(name, cells[one] ?? '', lines[one] ?? 0, cells[other] ?? '', lines[other] ?? 0),
  );
}
