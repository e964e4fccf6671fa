import type { Feature, FeatureRow } from '../manifest.schema.ts';

type Value = string | number;
/** A number from 0 to 1, without 1. */
type Random = () => number;

/** The same numbers for each trial: mulberry32, https://github.com/cprosche/mulberry32 */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** All combinations of the ends of ranges and of the categories, or `most` of them, drawn. */
export function cornerRows(features: readonly Feature[], most: number): FeatureRow[] {
  const ends = features.map((feature) => ({ name: feature.name, values: endsOf(feature) }));
  const count = ends.reduce((product, { values }) => product * values.length, 1);
  const random = seeded(1);
  return Array.from({ length: Math.min(count, most) }, (_, index) => {
    let rest = index;
    return rowOf(ends, ({ values }) => {
      if (count > most) return values[Math.floor(random() * values.length)] as Value;
      const value = values[rest % values.length] as Value;
      rest = Math.floor(rest / values.length);
      return value;
    });
  });
}

/** Rows with any value that may be given. */
export function anyRows(features: readonly Feature[], count: number): FeatureRow[] {
  const random = seeded(2);
  return Array.from({ length: count }, () => rowOf(features, (feature) => anyValue(feature, random)));
}

/** The values of a feature in ascending order: an ordinal's categories, or `steps` numbers of the range. */
export function ascending(feature: Feature, steps: number): Value[] {
  if (feature.kind !== 'numeric') return feature.categories.map(({ value }) => value);
  return [...new Set(Array.from({ length: steps }, (_, step) => numberAt(feature, step / (steps - 1))))];
}

function endsOf(feature: Feature): Value[] {
  const values = feature.kind === 'numeric' ? ascending(feature, 2) : ascending(feature, 0);
  return feature.missing ? [...values, ''] : values;
}

/** One in eight is missing where that may be. */
function anyValue(feature: Feature, random: Random): Value {
  if (feature.missing && random() < 1 / 8) return '';
  if (feature.kind === 'numeric') return numberAt(feature, random());
  return feature.categories[Math.floor(random() * feature.categories.length)]?.value as string;
}

/** @param share of the range, from 0 to 1 */
function numberAt({ range: { min, max }, integer }: Feature & { kind: 'numeric' }, share: number): number {
  const value = min + share * (max - min);
  return integer ? Math.min(Math.max(Math.round(value), Math.ceil(min)), Math.floor(max)) : value;
}

function rowOf<Named extends { name: string }>(columns: readonly Named[], value: (column: Named) => Value): FeatureRow {
  return Object.fromEntries(columns.map((column) => [column.name, value(column)]));
}
