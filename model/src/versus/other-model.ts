import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ForeignModel, type Input } from '../onnx/foreign-model.ts';
import { type Column, lineOf, pickRows, type Table } from '../table/table.ts';
import { knows, type OtherFeature, type OtherManifest, readManifest, reviewColumnOf, suits } from './other-manifest.ts';

export interface Predicted {
  version: string;
  /** By row of the table; of no others than these it has an answer. */
  predictions: Map<number, number>;
}

/** Why another model cannot be measured on a table: what it predicts, what it asks for, or what it does with it. */
export interface Incomparable {
  version: string;
  why: 'unit' | 'features' | 'fails';
  names: string[];
}

/**
 * Runs another model on rows of a table. Rows with a category that it does not know, or for which it has no number, get no
 * answer. Throws an InputError where its manifest cannot be read.
 */
export async function predictWith(
  manifestPath: string,
  table: Table,
  rows: readonly number[],
): Promise<Predicted | Incomparable> {
  const manifest = readManifest(manifestPath);
  const { version, target, features } = manifest;
  if (target.unit !== table.target.unit) return { version, why: 'unit', names: [String(target.unit)] };
  const columns = new Map(features.map((feature) => [feature, columnIn(table, reviewColumnOf(feature, manifest))]));
  const unknown = features.filter((feature) => !suits(feature, columns.get(feature)));
  if (unknown.length > 0) return { version, why: 'features', names: unknown.map(({ name }) => name) };
  try {
    const found = columns as Map<OtherFeature, Column>;
    return { version, predictions: await predictionsOf(manifest, dirname(manifestPath), found, table, rows) };
  } catch (error) {
    return { version, why: 'fails', names: [(error as Error).message] };
  }
}

/** Throws where the graph cannot be loaded, is not what the manifest says, or refuses a row. */
async function predictionsOf(
  manifest: OtherManifest,
  folder: string,
  columns: ReadonlyMap<OtherFeature, Column>,
  table: Table,
  rows: readonly number[],
): Promise<Map<number, number>> {
  const path = join(folder, manifest.file);
  const model = await ForeignModel.load(readFileSync(path), path, manifest.output);
  const places = model.inputs.flatMap((input) => placesOf(input, manifest));
  const takes = (row: number) =>
    places.every(({ feature, input }) => {
      const column = columns.get(feature) as Column;
      return knows(feature, column, row) && (input.type !== 'int64' || isWhole(column, row));
    });
  const known = rows.filter(takes);
  const fed = places.map(({ feature }) => columns.get(feature) as Column);
  const line = (row: number) => lineOf(table, known[row] ?? row);
  const predictions = await model.answer(pickRows(fed, known), known.length, line);
  const answers = known.map((row, i) => [row, predictions[i] ?? Number.NaN] as const);
  // Of a double beyond float32's range not even the square is finite.
  return new Map(answers.filter(([, prediction]) => Number.isFinite(Math.fround(prediction))));
}

const columnIn = ({ features, columns }: Table, name: string): Column | undefined =>
  columns[features.findIndex((feature) => feature.name === name)];

/** The features that an input takes, in the manifest's order, as the API feeds them (api/src/models/feeds.ts). */
function placesOf(input: Input, { features }: OtherManifest): { feature: OtherFeature; input: Input }[] {
  const own = features.filter(({ name, input: given = name }) => given === input.name);
  if (own.length !== input.width)
    throw new Error(`The input ${input.name} takes ${input.width} columns, of the manifest ${own.length} features.`);
  return own.map((feature) => ({ feature, input }));
}

/** Codes of categories are texts. */
const isWhole = (column: Column, row: number): boolean =>
  'numbers' in column ? Number.isInteger(column.numbers[row]) : /^-?\d{1,15}$/.test(column.texts[row] ?? '');
