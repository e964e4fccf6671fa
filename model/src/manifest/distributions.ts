import { rounded } from '../learn/metrics.ts';
import type { Feature } from '../table/feature.ts';
import type { Column, Table } from '../table/table.ts';

/**
 * How many rows have a value of each kind, to compare later data with. A number's bins are divided by `edges`, ascending;
 * a value that equals an edge is in the bin above it, and the first and the last bin have no end. The others' are the
 * feature's categories, in their order.
 */
export interface Distribution {
  edges?: number[];
  rows: number[];
  /** Rows without a value. */
  missing: number;
}

export interface Distributions {
  features: ({ name: string } & Distribution)[];
  /** Of the model's own predictions, out of fold. */
  prediction: Distribution;
}

const MOST_BINS = 10;
/** In a bin on average: with fewer the shares of two samples differ by chance alone. */
const FEWEST_ROWS = 40;

/** How the training data and the model's predictions of it are spread. */
export function distributionsOf({ features, columns }: Table, predictions: Float64Array): Distributions {
  return {
    features: features.map((feature, i) => ({ name: feature.name, ...distributionOf(feature, columns[i]) })),
    prediction: inBins(predictions.map(rounded)),
  };
}

function distributionOf(feature: Feature, column: Column | undefined): Distribution {
  if (column === undefined) throw new Error(`No column for the feature ${feature.name}.`);
  if ('numbers' in column) return inBins(column.numbers);
  if (feature.kind === 'numeric') throw new Error(`No numbers for the feature ${feature.name}.`);
  const counts = new Map(feature.categories.map(({ value }) => [value, 0]));
  let missing = 0;
  for (const text of column.texts) {
    const count = counts.get(text);
    if (count === undefined) missing++;
    else counts.set(text, count + 1);
  }
  return { rows: [...counts.values()], missing };
}

/** NaN is missing. */
export function inBins(values: Float64Array): Distribution {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const edges = edgesOf(sorted);
  const rows = new Array<number>(edges.length + 1).fill(0);
  let bin = 0;
  for (const value of sorted) {
    while (bin < edges.length && value >= (edges[bin] as number)) bin++;
    rows[bin] = (rows[bin] as number) + 1;
  }
  return { edges, rows, missing: values.length - sorted.length };
}

/**
 * Quantiles. Of few values each has a bin of its own; so has one that is more than a bin's share of all.
 * @param sorted ascending
 */
function edgesOf(sorted: Float64Array): number[] {
  const bins = Math.max(2, Math.min(MOST_BINS, Math.floor(sorted.length / FEWEST_ROWS)));
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  if (distinct.length <= bins) return [...distinct.slice(1)];
  const edges: number[] = [];
  const at = (i: number) => sorted[Math.floor((i * sorted.length) / bins)] as number;
  for (let i = 1; i < bins; i++) {
    const repeated = at(i) === at(i - 1);
    const edge = repeated ? distinct.find((value) => value > at(i)) : at(i);
    if (edge !== undefined && edge > (edges.at(-1) ?? at(0))) edges.push(edge);
  }
  return edges;
}
