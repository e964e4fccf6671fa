import { InputError } from '../messages/input-error.ts';
import { numberOf } from './amount.ts';
import type { Feature } from './feature.ts';
import { type GivenKind, isMissing, MOST_CATEGORIES, tooMany } from './kinds.ts';
import type { Decimal } from './number-format.ts';
import { acceptable, rangeOf } from './numbers.ts';
import { type Csv, cellsOf } from './read-csv.ts';
import type { Column } from './table.ts';
import { unitOf } from './units.ts';

/** A value that is not there: a branch of its own in trees, the mean in ridge, a category of its own. */
const MISSING = { es: 'Sin dato', en: 'Missing' };

const both = (text: string) => ({ es: text, en: text });

/** Throws an InputError naming the first line with an empty cell: a row without a target teaches nothing. */
function refuseMissing(csv: Csv, name: string, cells: readonly string[]): void {
  const first = cells.findIndex((cell) => isMissing(cell, 'numeric'));
  const count = cells.filter((cell) => isMissing(cell, 'numeric')).length;
  if (first >= 0) throw new InputError((m) => m.missingTargets(name, count, csv.lines[first] ?? 0));
}

/** A column as numbers, NaN where one is missing. Throws an InputError on a cell that is no number, or a missing target. */
export function numbersOf(csv: Csv, name: string, decimal: Decimal, isTarget: boolean): Float64Array {
  const cells = cellsOf(csv, name);
  if (isTarget) refuseMissing(csv, name, cells);
  return Float64Array.from(cells, (cell, i) => {
    const value = isMissing(cell, 'numeric') ? Number.NaN : numberOf(cell, decimal);
    if (value !== null) return value;
    const line = csv.lines[i] ?? 0;
    if (numberOf(cell, decimal === '.' ? ',' : '.') !== null)
      throw new InputError((m) => m.otherDecimal(name, cell, line, decimal));
    throw new InputError((m) => (isTarget ? m.targetNotNumeric(name, cell, line) : m.notNumeric(name, cell, line)));
  });
}

/** A feature of any table: labels are the column's own words. */
export function anyFeature(
  csv: Csv,
  name: string,
  given: GivenKind,
  decimal: Decimal,
): { feature: Feature; column: Column } {
  const cells = cellsOf(csv, name);
  const isEmpty = (cell: string) => isMissing(cell, given.kind);
  const common = {
    name,
    source: 'request',
    label: both(name),
    ...(cells.some(isEmpty) && { missing: MISSING }),
  } as const;
  if (given.kind === 'numeric') {
    const numbers = numbersOf(csv, name, decimal, false);
    const unit = unitOf(csv, name, cells);
    const integer = numbers.every((value) => Number.isNaN(value) || Number.isInteger(value));
    const observed = rangeOf(numbers);
    const range = acceptable(observed, integer);
    return { feature: { ...common, kind: 'numeric', unit, integer, range, observed }, column: { numbers } };
  }
  const texts = cells;
  const present = [...new Set(texts)].sort();
  if (given.kind === 'ordinal') {
    const unknown = texts.findIndex((text) => text !== '' && !given.values.includes(text));
    const line = csv.lines[unknown] ?? 0;
    if (unknown >= 0) throw new InputError((m) => m.notInOrder(name, texts[unknown] ?? '', line, given.values));
  } else if (tooMany(present.length, texts.length)) {
    throw new InputError((m) => m.tooManyCategories(name, present.length, MOST_CATEGORIES));
  }
  const values = given.kind === 'ordinal' ? given.values : present;
  const categories = values.map((value) => ({ value, label: value === '' ? MISSING : both(value) }));
  return { feature: { ...common, kind: given.kind, categories }, column: { texts } };
}
