import { dayOf, isoDate } from '../data/calendar.ts';
import { encode } from '../learn/encode.ts';
import { rounded, score } from '../learn/metrics.ts';
import { predict } from '../learn/model.ts';
import { scaleOf } from '../learn/scale.ts';
import type { SalaryTable } from '../table/salary-table.ts';
import { pickRows, type Table } from '../table/table.ts';
import { bandGroupsOf, crossFitAll, fitBest, learnersOf, type Prepared, prepare } from '../training.ts';
import type { Temporal } from './card.ts';
import { raiseFit } from './raise.ts';

/** Fewer rows on either side say nothing of a year. */
const FEWEST = 100;

/**
 * The whole training once more, on the reviews before the last twelve months, measured on these: what a model that is a
 * year old would have been worth. Null with too few of either.
 */
export async function lastYear({ data, table }: Prepared, salaries: SalaryTable): Promise<Temporal | null> {
  const { reviewedOn, period } = salaries;
  const to = period?.to ?? '';
  const from = isoDate(dayOf(to) - 364);
  const rowsOf = (keep: (day: string) => boolean) => reviewedOn.flatMap((day, row) => (keep(day) ? [row] : []));
  const [before, after] = [rowsOf((day) => day < from), rowsOf((day) => day >= from)];
  if (before.length < FEWEST || after.length < FEWEST) return null;
  const earlier = prepare(someRows(table, before), data.seed);
  const learners = learnersOf(earlier.data);
  const { model, scale, band } = await fitBest(earlier, learners, await crossFitAll(earlier, learners));
  const later = someRows(table, after);
  const matrix = encode(table.features, later.columns);
  const every = after.map((_, row) => row);
  const predicted = predict(model, matrix, every);
  const factors = new Map(band.groups.map(({ group, factor }) => [group, factor]));
  const halfWidths = bandGroupsOf(later).map(
    (group, row) => (factors.get(group) ?? band.all.factor) * scaleOf(scale, matrix, row),
  );
  const actual = later.target.values;
  const today = data.carry === null ? undefined : matrix.codes[data.carry];
  const covered = every.filter((row) => Math.abs((predicted[row] ?? 0) - (actual[row] ?? 0)) <= (halfWidths[row] ?? 0));
  const { mae, rmse, r2 } = score(actual, predicted);
  const rows = every.map((row) => ({
    row,
    today: today?.[row] ?? Number.NaN,
    actual: actual[row] ?? Number.NaN,
    predicted: predicted[row] ?? Number.NaN,
    halfWidth: halfWidths[row] ?? Number.NaN,
  }));
  return {
    from,
    to,
    trainingRows: before.length,
    rows: after.length,
    mae: rounded(mae),
    rmse: rounded(rmse),
    r2: rounded(r2),
    raiseR2: rounded(raiseFit(rows, () => false).r2),
    coverage: rounded(covered.length / after.length),
  };
}

function someRows(table: Table, rows: readonly number[]): Table {
  const { values } = table.target;
  return {
    ...table,
    columns: pickRows(table.columns, rows),
    target: { ...table.target, values: Float64Array.from(rows, (row) => values[row] ?? Number.NaN) },
    groups: rows.map((row) => String(table.groups[row])),
  };
}
