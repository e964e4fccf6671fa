import { InputError } from '../../messages/input-error.ts';
import type { ForeignModel, Input } from '../../onnx/foreign-model.ts';
import { anyTable } from '../../table/any-table.ts';
import type { GivenKind } from '../../table/kinds.ts';
import { readCsv } from '../../table/read-csv.ts';
import type { Table } from '../../table/table.ts';
import { type ImportedFeature, importedFeature } from './features.ts';
import type { ImportOptions } from './options.ts';

/** A table's columns in the order of the model's inputs. */
export interface ImportTable extends Table {
  features: ImportedFeature[];
}

/** The table that the model was trained on. Throws an InputError where it and the model's inputs do not fit. */
export function importTable(options: ImportOptions, { inputs }: ForeignModel): ImportTable {
  const { data: path, reading, meanings, kinds } = options;
  const columns = columnsOf(options, inputs);
  const inputOf = new Map(columns.map(({ column, input }) => [column, input]));
  const names = [...inputOf.keys()];
  const unknown = (option: string, given: Iterable<string>) => {
    const column = [...given].find((name) => !inputOf.has(name));
    if (column !== undefined) throw new InputError((m) => m.importUnknownFeature(option, column, names));
  };
  unknown('--kinds', kinds.keys());
  unknown('--employee / --target-level / --rating', meanings.keys());
  const kindOf = (column: string): GivenKind =>
    kinds.get(column) ?? { kind: inputOf.get(column)?.type === 'string' ? 'categorical' : 'numeric' };
  const table = anyTable({
    ...{ path, target: options.target, features: names, ...reading },
    kinds: new Map(names.map((name) => [name, kindOf(name)])),
  });
  const [constant] = table.reading?.constant ?? [];
  if (constant) throw new InputError((m) => m.importConstant(constant.name, constant.value));
  const features = table.features.map((feature) =>
    importedFeature(feature, inputOf.get(feature.name) as Input, meanings.get(feature.name)),
  );
  return { ...table, features, target: { ...table.target, unit: options.unit } };
}

/**
 * Rows that the model has not seen, read as the same columns. Throws an InputError for a category that the first table does
 * not have.
 */
export function testTable({ features }: ImportTable, options: ImportOptions, path: string): Table {
  const kindOf = (feature: ImportedFeature): GivenKind =>
    feature.kind === 'numeric' ? { kind: 'numeric' } : { kind: 'categorical' };
  const table = anyTable({
    ...{ path, target: options.target, features: features.map(({ name }) => name), ...options.reading },
    kinds: new Map(features.map((feature) => [feature.name, kindOf(feature)])),
  });
  const [constant] = table.reading?.constant ?? [];
  if (constant) throw new InputError((m) => m.importConstant(constant.name, constant.value));
  for (const [i, feature] of features.entries()) {
    const column = table.columns[i];
    if (feature.kind === 'numeric' || column === undefined || !('texts' in column)) continue;
    const known = new Set(feature.categories.map(({ value }) => value));
    const row = column.texts.findIndex((text) => !known.has(text));
    if (row < 0) continue;
    const line = table.lines?.[row] ?? row + 2;
    throw new InputError((m) => m.importUnknownCategory(feature.name, column.texts[row] ?? '', line));
  }
  return table;
}

/** The column that each place of each input takes. */
function columnsOf({ features, data, reading }: ImportOptions, inputs: readonly Input[]) {
  const places = inputs.flatMap((input) => Array.from({ length: input.width }, () => input));
  const table = inputs.find(({ width }) => width > 1);
  if (table === undefined) {
    if (features !== null) throw new InputError((m) => m.importNoOrder);
    const { header } = readCsv(data, reading);
    const absent = inputs.find(({ name }) => !header.includes(name));
    if (absent) throw new InputError((m) => m.importNoColumn(absent.name, data, header));
    return places.map((input) => ({ column: input.name, input }));
  }
  if (features === null) throw new InputError((m) => m.importNeedsOrder(table.name, table.width));
  if (features.length !== places.length || new Set(features).size !== features.length)
    throw new InputError((m) => m.importWrongCount(features.length, places.length));
  return places.map((input, i) => ({ column: features[i] as string, input }));
}
