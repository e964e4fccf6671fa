import type { Feature, Text } from './feature.ts';

/** One feature's values, a row each. */
export type Column = { numbers: Float64Array } | { texts: string[] };

/** What a trainer takes: features and their columns in the same order, and the target. */
export interface Table {
  features: Feature[];
  columns: Column[];
  target: { name: string; unit: string | null; label: Text; values: Float64Array };
  /** Rows of the same group never lie in two folds (all reviews of one employee). */
  groups: string[];
  /** A numeric feature in the target's own unit that most of the target carries on from (today's salary), if any. */
  carry: string | null;
  /** The feature that a salary review takes over as its rating, if any. */
  reviewRating?: string;
  /** How many rows the file has besides, which do not say what a feature needs. */
  leftOut?: number;
  files: { name: string; sha256: string }[];
  /** First and last day (YYYY-MM-DD) of the rows, where they have one. */
  period: { from: string; to: string } | null;
}

/** The rows asked for, in that order, of every column. */
export function pickRows(columns: readonly Column[], rows: readonly number[]): Column[] {
  return columns.map((column) =>
    'numbers' in column
      ? { numbers: Float64Array.from(rows, (row) => column.numbers[row] ?? Number.NaN) }
      : { texts: rows.map((row) => column.texts[row] ?? '') },
  );
}
