import type { Groups } from '../learn/folds.ts';
import type { Delimiter } from './delimiter.ts';
import type { Feature, Text } from './feature.ts';
import type { Finding } from './findings/finding.ts';
import type { Decimal } from './number-format.ts';

/** One feature's values by row. */
export type Column = { numbers: Float64Array } | { texts: string[] };

/** The trainer's input: features and their columns in the same order, and the target. */
export interface Table {
  features: Feature[];
  columns: Column[];
  target: { name: string; unit: string | null; label: Text; values: Float64Array };
  /** Rows of one group are never split between folds (all reviews of one employee). */
  groups: Groups;
  /** A numeric feature in the target's unit that is the target's offset (today's salary), if any. */
  carry: string | null;
  /** The feature that a salary review takes over as its rating, if any. */
  reviewRating?: string;
  /** Text features by whose values the band's width is calibrated, besides by all rows. */
  bandBy?: string[];
  /** How many rows the file has besides, which do not say what a feature needs. */
  leftOut?: number;
  files: { name: string; sha256: string }[];
  /** Who answers for the data and a model made of them, if it was said. */
  owner?: string;
  /** First and last day (YYYY-MM-DD) of the rows, where they have one. */
  period: { from: string; to: string } | null;
  /** Line of the file at which each row ends. */
  lines?: ArrayLike<number>;
  /** How any other table was read. */
  reading?: Reading;
  /** What is wrong with the data that a model was trained on all the same. */
  caveats?: Text[];
}

/** How a file became a table. */
export interface Reading {
  encoding: string;
  delimiter: Delimiter;
  decimal: Decimal;
  /** Columns of a single value, which are no features; '' where all cells are missing. */
  constant: { name: string; value: string }[];
  /** Features whose kind was given. */
  declared: ReadonlySet<string>;
  findings: Finding[];
}

/** The line of a row, for a message. */
export const lineOf = ({ lines }: Table, row: number): number => lines?.[row] ?? row + 2;

/** These rows of every column, in this order. */
export function pickRows(columns: readonly Column[], rows: readonly number[]): Column[] {
  return columns.map((column) =>
    'numbers' in column
      ? { numbers: Float64Array.from(rows, (row) => column.numbers[row] ?? Number.NaN) }
      : { texts: rows.map((row) => column.texts[row] ?? '') },
  );
}
