import { expect, it } from 'vitest';
import { crossFit } from '../src/learn/cross-fit.ts';
import { learnersOf, type Prepared, prepare } from '../src/training.ts';
import { toyTable } from './support/toy-table.ts';

const ROWS = 120;
const table = toyTable(ROWS, 1, ({ a, b, team }, random) => 3 * a + (team === 'red' ? b : 0) + random.normal(0, 0.1));
const prepared = prepare(table);
/** Of each fold the first and the last row, so that no fold and no end of the table can be left out. */
const rows = [...new Set([0, ROWS - 1, ...prepared.folds.flatMap((fold) => [fold[0] ?? 0, fold.at(-1) ?? 0])])];

function withMore(row: number): Prepared {
  const values = table.target.values.map((value, other) => (other === row ? value + 0.01 : value));
  return prepare({ ...table, target: { ...table.target, values } });
}

// The trees on what a ridge leaves, and those of the size of the errors, are fitted by these two.
it.each(['ridge', 'trees'] as const)('a final %s has learned from every row', async (name) => {
  const { setting } = await crossFit(prepared.data, learnersOf(prepared.data)[name], prepared.folds);
  const fitted = async ({ data }: Prepared) => JSON.stringify(await learnersOf(data)[name].fit(setting));
  const model = await fitted(prepared);
  expect(await fitted(prepare(table))).toBe(model);
  for (const row of rows) expect(await fitted(withMore(row)), `row ${row}`).not.toBe(model);
});
