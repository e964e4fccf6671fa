import type { Feature } from '../table/feature.ts';
import type { Column } from '../table/table.ts';

/** One column of the encoded matrix. `level`: the category's index, or the ordinal's level. */
export type EncodedColumn = { feature: string; increasing: boolean } & (
  | { kind: 'numeric' }
  | { kind: 'categorical' | 'ordinal'; level: number }
);

/** Rows × columns of float32, column-major: exactly what the graph's encoder computes. */
export interface Matrix {
  rows: number;
  plan: EncodedColumn[];
  columns: Float32Array[];
}

/**
 * The encoded columns of these features: the numeric ones first (one tensor in the graph), then each text feature.
 * Categories are one-hot. Ordinals are cumulative ("at least Semi-senior", "at least Senior"), which makes them monotone:
 * with one-hot, trees may pay less for a higher level.
 */
export function planOf(features: readonly Feature[]): EncodedColumn[] {
  const numeric = features.filter((feature) => feature.kind === 'numeric');
  const text = features.filter((feature) => feature.kind !== 'numeric');
  const common = (feature: Feature) => ({ feature: feature.name, increasing: feature.monotone === 'increasing' });
  return [
    ...numeric.map((feature) => ({ ...common(feature), kind: feature.kind })),
    ...text.flatMap((feature) =>
      feature.categories
        .map((_, level) => ({ ...common(feature), kind: feature.kind, level }))
        // The lowest level would be a constant column.
        .slice(feature.kind === 'ordinal' ? 1 : 0),
    ),
  ];
}

/** Encodes columns given in the features' order. Throws a RangeError on an unknown category. */
export function encode(features: readonly Feature[], columns: readonly Column[]): Matrix {
  const plan = planOf(features);
  const codes = new Map<string, Float32Array>();
  features.forEach((feature, i) => {
    const column = columns[i];
    if (column === undefined) throw new RangeError(`No column for ${feature.name}.`);
    codes.set(feature.name, codesOf(feature, column));
  });
  const encoded = plan.map((to) => {
    const code = codes.get(to.feature) ?? new Float32Array();
    if (to.kind === 'numeric') return code;
    return to.kind === 'ordinal'
      ? code.map((level) => (level >= to.level ? 1 : 0))
      : code.map((level) => (level === to.level ? 1 : 0));
  });
  return { rows: encoded[0]?.length ?? 0, plan, columns: encoded };
}

/** Float32 numbers as they are, texts as the index of their category. */
function codesOf(feature: Feature, column: Column): Float32Array {
  if (feature.kind === 'numeric') {
    if (!('numbers' in column)) throw new RangeError(`${feature.name} is numeric.`);
    return Float32Array.from(column.numbers);
  }
  if (!('texts' in column)) throw new RangeError(`${feature.name} is text.`);
  const places = new Map(feature.categories.map(({ value }, place) => [value, place]));
  return Float32Array.from(column.texts, (text) => {
    const place = places.get(text);
    if (place === undefined) throw new RangeError(`${feature.name} has no category "${text}".`);
    return place;
  });
}
