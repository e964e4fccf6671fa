import { readFileSync } from 'node:fs';
import type { ComparisonFiles } from '../cli/options.ts';
import type { SalaryTable } from '../table/salary-table.ts';
import { predictWith } from './other-model.ts';
import { compareByRow, type Paired } from './paired.ts';

/** What a training says of the model that is there already. */
export interface Comparison extends Partial<Omit<Paired, 'verdict'>> {
  /** The version of the other model. */
  with: string;
  verdict: Paired['verdict'] | 'nothing-new' | 'incomparable';
  /** Rows that the other model has not seen. */
  unseen: number;
  /** Of these, how many it cannot answer, since it does not know their category. */
  unanswered: number;
  /** Of 'incomparable': what stands against it. */
  why?: string;
  names?: string[];
}

/**
 * Compares a training with another model on the reviews that this one has not seen. Of the training these are the
 * predictions out of fold, so that neither model has learned from the row that it is measured by.
 */
export async function compareWith(
  files: ComparisonFiles,
  table: SalaryTable,
  outOfFold: ArrayLike<number>,
): Promise<Comparison> {
  const ids = new Set(readFileSync(files.unseen, 'utf8').split(/\r?\n/));
  const rows = table.ids.flatMap((id, row) => (ids.has(id) ? [row] : []));
  const other = await predictWith(files.manifest, table, rows);
  const about = { with: other.version, unseen: rows.length };
  if (rows.length === 0) return { ...about, verdict: 'nothing-new', unanswered: 0 };
  if ('why' in other) {
    return { ...about, verdict: 'incomparable', unanswered: rows.length, why: other.why, names: other.names };
  }
  const answered = rows.filter((row) => other.predictions.has(row));
  const unanswered = rows.length - answered.length;
  if (answered.length === 0) return { ...about, verdict: 'too-few', unanswered, rows: 0, people: 0 };
  const paired = compareByRow(
    answered.map((row) => table.target.values[row] ?? Number.NaN),
    answered.map((row) => other.predictions.get(row) ?? Number.NaN),
    answered.map((row) => outOfFold[row] ?? Number.NaN),
    answered.map((row) => table.groups[row] ?? ''),
  );
  return { ...about, unanswered, ...paired };
}
