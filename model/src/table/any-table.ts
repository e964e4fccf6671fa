import { InputError } from '../messages/input-error.ts';
import { OUTPUT, SCALE } from '../onnx/export.ts';
import { numberOf } from './amount.ts';
import { anyFeature, numbersOf } from './any-column.ts';
import { decimalOf } from './decimal.ts';
import type { Feature } from './feature.ts';
import { FEWEST_ROWS } from './fewest-rows.ts';
import type { Finding } from './findings/finding.ts';
import { totals } from './findings/totals.ts';
import { collapsing, refuseNarrow } from './float32-range.ts';
import { inferKind } from './infer-kind.ts';
import type { GivenKind } from './kinds.ts';
import { isMissingNumber, looksMissing } from './missing.ts';
import type { Decimal } from './number-format.ts';
import { type Csv, type CsvOptions, cellsOf, provenance, readCsv } from './read-csv.ts';
import { groupsOfSame } from './same-rows.ts';
import type { Column, Reading, Table } from './table.ts';
import { unitOf } from './units.ts';

export interface AnyTableOptions extends CsvOptions {
  path: string;
  target: string;
  /** Null: all columns but the target. */
  features: string[] | null;
  kinds: Map<string, GivenKind>;
  /** Null: by the numbers themselves. */
  decimal?: Decimal | null;
}

/** A table from any CSV file with a header row. Throws an InputError when it cannot be trained on. */
export function anyTable(options: AnyTableOptions): Table {
  const { path, target, kinds } = options;
  const csv = readCsv(path, options);
  const asked = options.features ?? csv.header.filter((name) => name !== target);
  checkNames(csv, target, asked, [...kinds.keys()]);
  checkRows(csv.rows.length, csv.rows.length);
  const ofTexts = asked.filter((name) => (kinds.get(name)?.kind ?? 'numeric') !== 'numeric');
  const numeric = [target, ...asked].filter((name) => !ofTexts.includes(name));
  const [decimal, doubts] = decimalOf(csv, numeric, options.decimal ?? null);
  const targets = Float64Array.from(cellsOf(csv, target), (cell) => numberOf(cell, decimal) ?? Number.NaN);
  const summed = totals(csv, target, targets);
  try {
    const table = tableOf(csv, options, asked, decimal);
    table.reading?.findings.unshift(...summed, ...doubts);
    return table;
  } catch (error) {
    // A row of totals may be the reason why a cell is no number, or is missing; or it has nothing to do with it.
    const [reason] = summed;
    if (!(error instanceof InputError) || !reason) throw error;
    throw new InputError((m) => `${error.say(m)} ${reason.say(m)}`);
  }
}

function tableOf(csv: Csv, { target, kinds }: AnyTableOptions, asked: readonly string[], decimal: Decimal): Table {
  const values = numbersOf(csv, target, decimal, true);
  unitOf(csv, target, cellsOf(csv, target));
  if (values.every((value) => value === values[0]))
    throw new InputError((m) => m.constantTarget(target, String(values[0])));
  refuseNarrow(target, values);
  const read = asked.map((name) => columnOf(csv, name, kinds.get(name), decimal));
  const constant = read.flatMap((column) => ('value' in column ? [column] : []));
  const columns = read.flatMap((column) => ('feature' in column ? [column] : []));
  if (columns.length === 0) throw new InputError((m) => m.onlyConstant(csv.path));
  const table = {
    features: columns.map(({ feature }) => feature),
    columns: columns.map(({ column }) => column),
    target: { name: target, unit: null, label: { es: target, en: target }, values },
    carry: null,
    files: [provenance(csv)],
    period: null,
  };
  const groups = groupsOfSame(table);
  checkRows(csv.rows.length, new Set(groups).size);
  const { lines, encoding, delimiter } = csv;
  const findings = columns.flatMap((column) => column.findings);
  const declared = new Set(kinds.keys());
  return { ...table, groups, lines, reading: { encoding, delimiter, decimal, constant, declared, findings } };
}

type Constant = Reading['constant'][number];
type Read = { feature: Feature; column: Column; findings: Finding[] };

/** A feature and what is suspicious about its cells, or the single value that a column has: '' where it has none. */
function columnOf(csv: Csv, name: string, given: GivenKind | undefined, decimal: Decimal): Read | Constant {
  const cells = cellsOf(csv, name);
  const [first = ''] = cells;
  // "none" and "unknown" say that a number is missing, but are two categories.
  const isNothing = given?.kind === 'numeric' ? isMissingNumber : (cell: string) => cell === '' || looksMissing(cell);
  if (cells.every(isNothing)) return { name, value: '' };
  if (cells.every((cell) => cell === first)) return { name, value: first };
  const inferred = given ? { given, findings: [] } : inferKind(csv, name, cells, decimal);
  const { feature, column } = anyFeature(csv, name, inferred.given, decimal);
  // 5 and 5.0 are one number.
  const isOne = 'numbers' in column && column.numbers.every((value) => value === column.numbers[0]);
  if (isOne) return { name, value: first };
  const rounded = 'numbers' in column ? collapsing(name, column.numbers) : [];
  return { feature, column, findings: [...inferred.findings, ...rounded] };
}

function checkRows(rows: number, different: number): void {
  if (different < FEWEST_ROWS) throw new InputError((m) => m.tooFewRows(rows, different, FEWEST_ROWS));
}

function checkNames(csv: Csv, target: string, features: string[], withKind: string[]): void {
  const unknown = [target, ...features, ...withKind].find((name) => !csv.header.includes(name));
  const [only = ''] = csv.header;
  if (unknown !== undefined && csv.header.length === 1) throw new InputError((m) => m.oneColumn(csv.path, only));
  if (unknown !== undefined) throw new InputError((m) => m.noSuchColumn(unknown, csv.path, csv.header));
  if (features.includes(target)) throw new InputError((m) => m.targetIsFeature(target));
  const unused = withKind.find((name) => !features.includes(name));
  if (unused !== undefined) throw new InputError((m) => m.kindOfNoFeature(unused, features));
  if (features.length === 0) throw new InputError((m) => m.noFeatures(csv.path));
  const repeated = features.find((name, i) => features.indexOf(name) !== i);
  if (repeated !== undefined) throw new InputError((m) => m.repeatedFeature(repeated));
  if (features.includes('')) throw new InputError((m) => m.unnamedColumn(csv.header.indexOf('') + 1));
  const reserved = features.find(isReserved);
  if (reserved !== undefined) throw new InputError((m) => m.reservedName(reserved));
}

/**
 * Tensors share one namespace with the graph's outputs and its inner ones, which begin with a slash; and rows are
 * JavaScript's objects wherever they are served, which have `constructor` and `__proto__` already.
 */
const isReserved = (name: string) =>
  name === OUTPUT || name === SCALE || name.startsWith('/') || name in Object.prototype;
