import type { Matrix } from '../encode.ts';

/** The bins of one feature: of a number its intervals, of an ordinal its levels, of a categorical its categories. */
export interface BinnedFeature {
  categorical: boolean;
  increasing: boolean;
  /** Whether the last bin is that of missing values. */
  missing: boolean;
  /** Where its bins begin among those of all features. */
  start: number;
  bins: number;
  /** Of numbers and ordinals: rows of bin b or less have x <= thresholds[b], a float32; one fewer than there are bins of values. */
  thresholds: Float32Array;
}

/** Features as bins, so that splits are found on histograms; in memory that threads share. */
export interface Binned {
  features: BinnedFeature[];
  /** By feature: each row's bin. Dividing rows by one feature reads nothing else. */
  codes: Uint8Array[];
  /** Each row's bin of every feature, among those of all features, row after row: a histogram reads whole rows. */
  places: Uint16Array | Uint32Array;
  /** Of all features together. */
  bins: number;
}

/** What a code can hold. */
const MOST_BINS = 256;

/** The most of a number. */
export const BINS = 255;

/**
 * At most `limit` bins a number (256 or fewer), with about the same number of rows in each.
 * Thresholds lie half-way between neighbouring values that occur.
 */
export function binFeatures(matrix: Matrix, limit = BINS): Binned {
  let start = 0;
  const features = matrix.features.map((feature, place): BinnedFeature => {
    const categorical = feature.kind === 'categorical';
    const thresholds = categorical
      ? new Float32Array()
      : feature.kind === 'ordinal'
        ? Float32Array.from(feature.categories.slice(1), (_, level) => level + 0.5)
        : thresholdsOf(matrix.codes[place] ?? new Float32Array(), limit);
    const missing = feature.missing !== undefined && !categorical;
    const bins = categorical ? feature.categories.length : thresholds.length + (missing ? 2 : 1);
    if (bins > MOST_BINS) throw new RangeError(`${feature.name} has more than ${MOST_BINS} categories.`);
    const binned = { categorical, increasing: feature.monotone === 'increasing', missing, start, bins, thresholds };
    start += bins;
    return binned;
  });
  const codes = features.map((feature, place) => codesOf(feature, matrix.codes[place] ?? new Float32Array()));
  return { features, codes, places: placesOf(features, codes, matrix.rows), bins: start };
}

function codesOf({ categorical, thresholds, bins }: BinnedFeature, values: Float32Array): Uint8Array {
  const codes = new Uint8Array(new SharedArrayBuffer(values.length));
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    codes[row] = categorical ? value : Number.isNaN(value) ? bins - 1 : lowerBound(thresholds, value);
  }
  return codes;
}

function placesOf(features: readonly BinnedFeature[], codes: readonly Uint8Array[], rows: number) {
  const width = features.length;
  const many = features.reduce((sum, { bins }) => sum + bins, 0) > 0x1_0000;
  const shared = new SharedArrayBuffer(rows * width * (many ? 4 : 2));
  const places = many ? new Uint32Array(shared) : new Uint16Array(shared);
  for (const [place, { start }] of features.entries()) {
    const column = codes[place] as Uint8Array;
    for (let row = 0; row < rows; row++) places[row * width + place] = start + (column[row] as number);
  }
  return places;
}

function thresholdsOf(values: Float32Array, limit: number): Float32Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const thresholds = new Set<number>();
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  const cuts = Math.min(limit, distinct.length) - 1;
  for (let cut = 1; cut <= cuts; cut++) {
    // Few distinct values: a threshold between each two. Many: at the quantiles, which frequent values may share.
    const from = distinct.length <= limit ? distinct : sorted;
    const place = Math.floor((cut * from.length) / (cuts + 1));
    const upper = from[place] ?? 0;
    const lower = distinct[lowerBound(distinct, upper) - 1];
    if (lower !== undefined) thresholds.add(between(lower, upper));
  }
  return Float32Array.from(thresholds);
}

/** A float32 t with lower <= t < upper. */
function between(lower: number, upper: number): number {
  const middle = Math.fround(lower + (upper - lower) / 2);
  return middle < upper ? middle : lower;
}

/** How many values of an ascending list are below `value`. */
function lowerBound(ascending: Float32Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
