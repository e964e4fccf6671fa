import { meanOf, rounded } from '../learn/metrics.ts';
import type { Feature, TextFeature } from '../table/feature.ts';
import type { Column, Table } from '../table/table.ts';

export type Average = Record<string, string | number>;

/**
 * The average row of what is not missing, the baseline of the Shapley values: the mean of a number, the median of an ordinal, the most common of
 * unordered categories.
 */
export function averageRow({ features, columns }: Table): Average {
  return Object.fromEntries(features.map((feature, i) => [feature.name, averageOf(feature, columns[i])]));
}

function averageOf(feature: Feature, column: Column | undefined): string | number {
  if (column === undefined) throw new Error(`No column for the feature ${feature.name}.`);
  if (feature.kind === 'numeric' || 'numbers' in column) {
    const numbers = 'numbers' in column ? column.numbers : new Float64Array();
    return rounded(meanOf(numbers.filter((value) => !Number.isNaN(value))));
  }
  return feature.kind === 'ordinal' ? median(feature, column.texts) : mostCommon(feature, column.texts);
}

function median({ categories }: TextFeature, texts: readonly string[]): string {
  const order = categories.map(({ value }) => value);
  const present = texts.filter((text) => order.includes(text));
  const sorted = present.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  return sorted[sorted.length >> 1] ?? '';
}

/** Of ties the first in the manifest's order. */
function mostCommon({ categories }: TextFeature, texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const values = categories.map(({ value }) => value);
  return values.reduce((most, value) => ((counts.get(value) ?? 0) > (counts.get(most) ?? 0) ? value : most));
}
