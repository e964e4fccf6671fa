import type { Manifest } from '../models/manifest.schema.ts';
import { type Light, lightOf, THRESHOLDS, worstOf } from './lights.ts';
import { wilson, Z_95 } from './statistics/wilson.ts';
import type { ErrorGroup, Figures, Realised } from './watch.schema.ts';
import type { ErrorRow } from './watch.sql.ts';

/** Of fewer people no figures: whoever knows the group would learn what one of them was paid. As in the model card. */
const FEWEST_PEOPLE = 5;
const GROUPINGS = ['job', 'department', 'gender'] as const;

/** Predicted against decided, beside what the manifest measured. */
export function realisedOf({ metrics, band }: Manifest, rows: readonly ErrorRow[]): Realised {
  const all = rows.find(({ by }) => by === 'all');
  const figures = all ? figuresOf(all) : null;
  const { mae, coverage, rows: heldOutRows } = metrics.heldOut;
  const groups = (by: (typeof GROUPINGS)[number]) =>
    rows.filter((row) => row.by === by && row.rows > 0).map((row) => groupOf(row, metrics.byGroup[by] ?? []));
  const few = !all || all.rows < THRESHOLDS.decisions ? 'too-few' : null;
  // In-sample errors are smaller than any that follow.
  const unknown = metrics.heldOut.seen ? 'seen' : few;
  return {
    light: figures && unknown === null ? errorLight(figures, mae, band.level) : 'grey',
    unknown,
    rows: all?.rows ?? 0,
    fewest: THRESHOLDS.decisions,
    otherRating: all?.otherRating ?? 0,
    asProposed: all?.asProposed ?? 0,
    figures,
    heldOut: { mae, coverage, rows: heldOutRows },
    promised: band.level,
    by: { job: groups('job'), department: groups('department'), gender: groups('gender') },
  };
}

/** @param mae of the held-out rows */
export function errorLight(figures: Figures, mae: number, promised: number): Light {
  const { value, high } = figures.coverage;
  const short = high < promised ? lightOf(promised - value, THRESHOLDS.coverage) : 'green';
  return worstOf([short, lightOf(figures.mae.value / mae, THRESHOLDS.error)]);
}

function figuresOf({ rows, mae, deviation, bias, covered }: ErrorRow): Figures | null {
  if (rows === 0 || mae === null || bias === null) return null;
  const half = (Z_95 * (deviation ?? 0)) / Math.sqrt(rows);
  return {
    mae: { value: mae, low: Math.max(0, mae - half), high: mae + half },
    bias,
    coverage: { value: covered / rows, ...wilson(covered, rows) },
  };
}

function groupOf(row: ErrorRow, heldOut: Manifest['metrics']['byGroup'][string]): ErrorGroup {
  const { group, rows, people } = row;
  const known = heldOut.find((one) => one.group === group);
  return {
    ...{ group, rows, people },
    figures: people < FEWEST_PEOPLE ? null : figuresOf(row),
    heldOut: known ? { mae: known.mae, coverage: known.coverage ?? null } : null,
  };
}
