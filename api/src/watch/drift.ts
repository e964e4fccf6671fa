import type { Distribution } from '../models/distributions.schema.ts';
import type { Feature } from '../models/manifest.schema.ts';
import { lightOf, THRESHOLDS } from './lights.ts';
import { chiSquared } from './statistics/chi-squared.ts';
import { kolmogorovSmirnov } from './statistics/kolmogorov-smirnov.ts';
import { psi, sharesOf } from './statistics/psi.ts';
import type { Drift } from './watch.schema.ts';

type Bin = Drift['bins'][number];
type Categories = Extract<Feature, { categories: unknown }>['categories'];

export interface Counted {
  /** By bin or category. */
  rows: number[];
  missing: number;
  /** Of a category that the model has not learned. */
  other: number;
}

export const NOT_KNOWN: Drift = {
  ...{ light: 'grey', unknown: 'no-reference', rows: 0, trainingRows: null, fewest: null },
  ...{ psi: null, test: null, bins: [] },
};

/**
 * How far what was counted is from the training data.
 *
 * @param categories of a feature that is no number
 */
export function driftOf(reference: Distribution, now: Counted, categories?: Categories): Drift {
  const bins = binsOf(reference, categories);
  // The bins that there may be besides, where there is something in them.
  const more = [
    { kind: 'missing', before: reference.missing, now: now.missing },
    { kind: 'other', before: 0, now: now.other },
  ].filter((one) => one.before + one.now > 0);
  const before = [...reference.rows, ...more.map((one) => one.before)];
  const after = [...now.rows, ...more.map((one) => one.now)];
  const all = [...bins, ...more.map(({ kind }) => ({ ...NO_BIN, kind: kind as Bin['kind'] }))];
  const [p, q] = [sharesOf(before), sharesOf(after)];
  const index = psi(before, after);
  const [rows, trainingRows] = [sumOf(after), sumOf(before)];
  const fewest = fewestRows(all.length, trainingRows);
  const unknown = fewest === null ? 'too-few-in-training' : rows < fewest ? 'too-few' : null;
  return {
    light: unknown || index === null ? 'grey' : lightOf(index, THRESHOLDS.psi),
    ...{ unknown, rows, trainingRows, fewest, psi: index },
    test: categories ? chiSquaredOf(before, after) : kolmogorovSmirnovOf(reference.rows, now.rows),
    bins: all.map((bin, i) => ({ ...bin, training: p?.[i] ?? 0, now: q ? (q[i] ?? 0) : null })),
  };
}

/**
 * How many rows the index needs so that chance alone rarely lifts it above the first threshold: its variance is of
 * 1/n + 1/m. Null where the training rows, m, are too few for any n.
 */
export function fewestRows(bins: number, trainingRows: number): number | null {
  const room = 1 / (THRESHOLDS.rowsPerBin * Math.max(2, bins)) - 1 / trainingRows;
  return room > 0 ? Math.ceil(1 / room / 10) * 10 : null;
}

const NO_BIN = { from: null, to: null, value: null, label: null };

function binsOf({ edges = [] }: Distribution, categories?: Categories): Omit<Bin, 'training' | 'now'>[] {
  if (categories) return categories.map(({ value, label }) => ({ ...NO_BIN, kind: 'category', value, label }));
  return [...edges, null].map((to, i) => ({ ...NO_BIN, kind: 'range', from: edges[i - 1] ?? null, to }));
}

function chiSquaredOf(before: readonly number[], after: readonly number[]): Drift['test'] {
  const found = chiSquared(before, after);
  return found && { name: 'chi-squared', ...found };
}

function kolmogorovSmirnovOf(before: readonly number[], after: readonly number[]): Drift['test'] {
  const found = kolmogorovSmirnov(before, after);
  return found && { name: 'kolmogorov-smirnov', degrees: null, ...found };
}

const sumOf = (rows: readonly number[]) => rows.reduce((sum, count) => sum + count, 0);
