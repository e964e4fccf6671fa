import type { Feature } from '../table/feature.ts';
import type { Column } from '../table/table.ts';

/** One column of the encoded matrix. `level`: the category's index, or the ordinal's level. */
export type EncodedColumn = { feature: number; increasing: boolean } & (
  | { kind: 'numeric' }
  | { kind: 'categorical' | 'ordinal'; level: number }
);

/** A table as numbers: float32 as they are, texts as the index of their category, NaN where a value is missing. */
export interface Matrix {
  rows: number;
  features: readonly Feature[];
  /** By feature. */
  codes: Float32Array[];
  /** The columns that the graph's encoder makes of these. */
  plan: EncodedColumn[];
}

/**
 * The encoded columns of these features: the numeric ones first (one tensor in the graph), then each text feature.
 * Categories are one-hot. Ordinals are cumulative ("at least Semi-senior", "at least Senior"), which makes them monotone:
 * with one-hot, trees may pay less for a higher level.
 */
export function planOf(features: readonly Feature[]): EncodedColumn[] {
  const numbered = features.map((feature, place) => ({ feature, place }));
  const numeric = numbered.filter(({ feature }) => feature.kind === 'numeric');
  const common = (feature: Feature, place: number) => ({
    feature: place,
    increasing: feature.monotone === 'increasing',
  });
  return [
    ...numeric.map(({ feature, place }) => ({ ...common(feature, place), kind: 'numeric' as const })),
    ...numbered.flatMap(({ feature, place }) => {
      if (feature.kind === 'numeric') return [];
      const { kind } = feature;
      // The lowest level of an ordinal would be a constant column.
      const levels = feature.categories.map((_, level) => level).slice(kind === 'ordinal' ? 1 : 0);
      return levels.map((level) => ({ ...common(feature, place), kind, level }));
    }),
  ];
}

/** A row's value in an encoded column, as the graph computes it; NaN where it is missing. */
export function encodedValue({ codes }: Matrix, column: EncodedColumn, row: number): number {
  const code = codes[column.feature]?.[row] ?? 0;
  if (column.kind === 'numeric' || Number.isNaN(code)) return code;
  return (column.kind === 'ordinal' ? code >= column.level : code === column.level) ? 1 : 0;
}

/** Encodes columns given in the features' order. Throws a RangeError on an unknown category or a missing value. */
export function encode(features: readonly Feature[], columns: readonly Column[]): Matrix {
  const codes = features.map((feature, place) => {
    const column = columns[place];
    if (column === undefined) throw new RangeError(`No column for ${feature.name}.`);
    return codesOf(feature, column);
  });
  return { rows: codes[0]?.length ?? 0, features, codes, plan: planOf(features) };
}

function codesOf(feature: Feature, column: Column): Float32Array {
  if (feature.kind === 'numeric') {
    if (!('numbers' in column)) throw new RangeError(`${feature.name} is numeric.`);
    if (!feature.missing && column.numbers.some(Number.isNaN)) throw new RangeError(`${feature.name} is missing.`);
    return new Float32Array(column.numbers);
  }
  if (!('texts' in column)) throw new RangeError(`${feature.name} is text.`);
  const places = new Map(feature.categories.map(({ value }, place) => [value, place]));
  // Among categories it is one more; in an order it has no place.
  if (feature.missing && feature.kind === 'ordinal') places.set('', Number.NaN);
  const codes = new Float32Array(column.texts.length);
  for (const [row, text] of column.texts.entries()) {
    const place = places.get(text);
    if (place === undefined) throw new RangeError(`${feature.name} has no category "${text}".`);
    codes[row] = place;
  }
  return codes;
}
