import { everyRow, without } from './folds.ts';
import { rounded } from './metrics.ts';

export const LEVEL = 0.9;

/** A group with fewer rows has no factor, and no coverage, of its own. */
export const FEWEST_OF_A_GROUP = 50;
/** Where a fold holds so much of a group, or of all, that fewer are left, the factor of all serves it. */
const FEWEST_LEFT = FEWEST_OF_A_GROUP / 2;

/**
 * The ⌈(n+1)·level⌉-th smallest of these scores: a new row's is not larger in at least `level` of cases.
 * Throws a RangeError with too few for that guarantee (fewer than 9 for 90 %).
 */
export function conformalQuantile(scores: Iterable<number>, level = LEVEL): number {
  const sorted = Float64Array.from(scores).sort();
  const quantile = sorted[Math.ceil((sorted.length + 1) * level) - 1];
  if (quantile === undefined) throw new RangeError(`${sorted.length} rows are too few for a ${level} band.`);
  return quantile;
}

export interface BandGroup {
  group: string;
  rows: number;
  /** Half the band's width as a multiple of the scale. */
  factor: number;
  /** The share of the rows that lie within bands calibrated without them. */
  coverage: number;
}

/** The same of all rows, and of each group with rows enough, in the order of their first row. */
export interface Band {
  all: Omit<BandGroup, 'group'>;
  groups: BandGroup[];
  /** By row: half the width of its band as calibrated without its fold. */
  halfWidths: Float64Array;
}

/**
 * Cross-conformal bands (CV+: Barber et al. 2021, "Predictive inference with the jackknife+") of errors in units of the
 * scale, with a factor for each group of rows (Mondrian: Vovk et al. 2003, "Mondrian confidence machine").
 *
 * @param errors absolute, out of fold
 * @param scales out of fold too
 * @param groups each row's group
 */
export function conformalBand(
  errors: Float64Array,
  scales: Float64Array,
  groups: readonly string[],
  folds: readonly Int32Array[],
): Band {
  const every = everyRow(errors.length);
  const rowsOf = groupBy(every, (row) => groups[row] as string);
  const large = [...rowsOf].filter(([, rows]) => rows.length >= FEWEST_OF_A_GROUP);
  const factorOf = (rows: Int32Array) =>
    conformalQuantile(Float64Array.from(rows, (row) => (errors[row] as number) / (scales[row] as number)));
  const factorsOf = (some: Int32Array) => {
    const rows = some.length >= FEWEST_LEFT ? some : every;
    const inside = groupBy(rows, (row) => groups[row] as string);
    const all = factorOf(rows);
    const factorIn = (group: string) => {
      const own = inside.get(group);
      return own && own.length >= FEWEST_LEFT ? factorOf(own) : all;
    };
    return { all, of: new Map(large.map(([group]) => [group, factorIn(group)])) };
  };
  const halfWidths = new Float64Array(errors.length);
  for (const [i, fold] of folds.entries()) {
    const { all, of } = factorsOf(without(folds, i));
    for (const row of fold) halfWidths[row] = (of.get(groups[row] as string) ?? all) * (scales[row] as number);
  }
  const coverage = (rows: Int32Array) =>
    rounded(rows.filter((row) => (errors[row] as number) <= (halfWidths[row] as number)).length / rows.length);
  const { all, of } = factorsOf(every);
  return {
    all: { rows: every.length, factor: rounded(all), coverage: coverage(every) },
    groups: large.map(([group, rows]) => ({
      group,
      rows: rows.length,
      factor: rounded(of.get(group) ?? all),
      coverage: coverage(rows),
    })),
    halfWidths,
  };
}

function groupBy(rows: Int32Array, groupOf: (row: number) => string): Map<string, Int32Array> {
  const groups = new Set(Array.from(rows, groupOf));
  return new Map([...groups].map((group) => [group, rows.filter((row) => groupOf(row) === group)]));
}
