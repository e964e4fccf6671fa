import { JOBS, SENIORITIES } from './data/company.ts';
import { encode } from './learn/encode.ts';
import { type Model, predict } from './learn/model.ts';
import { Random } from './random.ts';
import { type Column, pickRows } from './table/table.ts';
import type { Prepared } from './training.ts';

export type GoldenFeatures = Record<string, string | number>;

export interface GoldenRow {
  features: GoldenFeatures;
  prediction: number;
}

const ROWS = 146;
/** The most whole days in a tenure of at most 50 years. */
const LONGEST_TENURE = Math.floor(50 * 365.25);
/** Salary, days of tenure, rating: the limits of the form, and an ordinary case. */
const EDGES = [
  [10_000, 0, 1],
  [500_000, LONGEST_TENURE, 5],
  [60_000, 1_000, 3],
] as const;

/** Every job with every seniority and every target without demotion, at the limits of the ranges. */
function edgeCases(): GoldenFeatures[] {
  const steps = SENIORITIES.flatMap((seniority, i) =>
    SENIORITIES.slice(i).map((targetSeniority) => ({ seniority, targetSeniority })),
  );
  return JOBS.flatMap((job) =>
    steps.flatMap((step) =>
      EDGES.map(([currentSalary, days, performanceRating]) => ({
        job,
        ...step,
        currentSalary,
        tenureYears: days / 365.25,
        performanceRating,
      })),
    ),
  );
}

/**
 * Golden rows: feature values with this package's raw prediction, to test serving against. tenureYears is a whole number
 * of days divided by 365.25, so that a hire date yields it, and no row is a demotion: each can be requested over HTTP.
 */
export function goldenRows(model: Model, { table, data }: Prepared): GoldenRow[] {
  const every = Array.from({ length: data.matrix.rows }, (_, row) => row);
  const some = new Random(data.seed, 'golden').shuffle(every).slice(0, ROWS);
  const picked = pickRows(table.columns, some);
  const valueAt = (column: Column | undefined, i: number) =>
    (column === undefined ? '' : 'numbers' in column ? column.numbers[i] : column.texts[i]) ?? '';
  const seen = some.map((_, i) =>
    Object.fromEntries(table.features.map(({ name }, f) => [name, valueAt(picked[f], i)])),
  );
  const rows = [...edgeCases(), ...seen];
  const predictions = predict(model, encode(table.features, columnsOf(table.features, rows)), [...rows.keys()]);
  return rows.map((features, i) => ({ features, prediction: predictions[i] ?? Number.NaN }));
}

/** The rows as columns in the features' order. */
export function columnsOf(
  features: readonly { name: string; kind: string }[],
  rows: readonly GoldenFeatures[],
): Column[] {
  return features.map(({ name, kind }) =>
    kind === 'numeric'
      ? { numbers: Float64Array.from(rows, (row) => Number(row[name])) }
      : { texts: rows.map((row) => String(row[name])) },
  );
}

/** JSON, one row per line. */
export function goldenJson(model: string, sha256: string, rows: readonly GoldenRow[]): string {
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  return `{\n  "model": ${JSON.stringify(model)},\n  "sha256": "${sha256}",\n  "rows": [\n${lines}\n  ]\n}\n`;
}
