import { expect, it } from 'vitest';
import { fitScale, scaleOf } from '../src/learn/scale.ts';
import { prepare } from '../src/training.ts';
import { toyTable } from './support/toy-table.ts';

it('of cases without an error is a tenth of the mean error, so that no band has no width', async () => {
  const table = toyTable(300, 1, ({ a }) => a);
  const { data, folds } = prepare(table);
  const errors = table.target.values.map((a) => (a < 0.5 ? 0 : 1));
  const { scale, outOfFold } = await fitScale(data, errors, folds);
  const tenth = errors.reduce((sum, error) => sum + error, 0) / errors.length / 10;
  const scales = errors.map((_, row) => scaleOf(scale, data.matrix, row));
  for (const some of [scales, outOfFold]) {
    expect(Math.min(...some)).toBeCloseTo(tenth, 6);
    expect(Math.max(...some)).toBeGreaterThan(0.9);
  }
});
