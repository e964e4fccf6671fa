import { InputError } from '../messages/input-error.ts';
import { OUTPUT } from '../onnx/export.ts';
import { anyFeature, cellsOf, numbersOf } from './any-column.ts';
import { type GivenKind, inferKind } from './kinds.ts';
import { type Csv, provenance, readCsv } from './read-csv.ts';
import type { Table } from './table.ts';

/** Half to train, and twenty rows each to calibrate and test: with fewer the metrics are meaningless. */
const FEWEST_ROWS = 80;

export interface AnyTableOptions {
  path: string;
  target: string;
  /** Null: all columns but the target. */
  features: string[] | null;
  kinds: Map<string, GivenKind>;
}

/** A table from any CSV file with a header row. Throws an InputError when it cannot be trained on. */
export function anyTable({ path, target, features, kinds }: AnyTableOptions): Table {
  const csv = readCsv(path);
  const names = features ?? csv.header.filter((name) => name !== target);
  checkNames(csv, target, names, [...kinds.keys()]);
  if (csv.rows.length < FEWEST_ROWS) throw new InputError((m) => m.tooFewRows(csv.rows.length, FEWEST_ROWS));
  const values = numbersOf(csv, target, true);
  if (values.every((value) => value === values[0]))
    throw new InputError((m) => m.constantTarget(target, String(values[0])));
  const decimalComma = csv.delimiter !== ',';
  const columns = names.map((name) =>
    anyFeature(csv, name, kinds.get(name) ?? inferKind(cellsOf(csv, name), decimalComma)),
  );
  return {
    features: columns.map(({ feature }) => feature),
    columns: columns.map(({ column }) => column),
    target: { name: target, unit: null, label: { es: target, en: target }, values },
    groups: values.map((_, row) => row),
    carry: null,
    files: [provenance(csv)],
    period: null,
  };
}

function checkNames(csv: Csv, target: string, features: string[], withKind: string[]): void {
  const unknown = [target, ...features, ...withKind].find((name) => !csv.header.includes(name));
  if (unknown !== undefined) throw new InputError((m) => m.noSuchColumn(unknown, csv.path, csv.header));
  if (features.includes(target)) throw new InputError((m) => m.targetIsFeature(target));
  const unused = withKind.find((name) => !features.includes(name));
  if (unused !== undefined) throw new InputError((m) => m.kindOfNoFeature(unused, features));
  if (features.length === 0) throw new InputError((m) => m.noFeatures(csv.path));
  const repeated = features.find((name, i) => features.indexOf(name) !== i);
  if (repeated !== undefined) throw new InputError((m) => m.repeatedFeature(repeated));
  // Tensors share one namespace with the graph's output and its inner ones, which begin with a slash.
  const taken = features.find((name) => name === OUTPUT || name.startsWith('/') || name === '');
  if (taken !== undefined) throw new InputError((m) => m.reservedName(taken));
}
