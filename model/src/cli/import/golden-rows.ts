import { goldenJson } from '../../golden.ts';
import { Random } from '../../random.ts';
import type { Column } from '../../table/table.ts';
import type { ImportTable } from './import-table.ts';
import type { ImportedManifest } from './imported-manifest.ts';

const ROWS = 50;

/** Some rows with the file's own predictions here, to test serving against. An empty text is a missing value. */
export function goldenFile(
  { name, sha256 }: ImportedManifest,
  { features, columns }: ImportTable,
  predictions: Float64Array,
): string {
  const every = [...predictions.keys()];
  const some = new Random(2026, 'golden').shuffle(every).slice(0, ROWS);
  const rows = some.map((row) => ({
    features: Object.fromEntries(features.map((feature, i) => [feature.name, valueAt(columns[i], row)])),
    prediction: predictions[row] as number,
  }));
  return goldenJson(name, sha256, rows);
}

function valueAt(column: Column | undefined, row: number): string | number {
  if (column === undefined) return '';
  if ('texts' in column) return column.texts[row] ?? '';
  const value = column.numbers[row] ?? Number.NaN;
  return Number.isNaN(value) ? '' : value;
}
