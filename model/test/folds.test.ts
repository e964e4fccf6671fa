import { expect, it } from 'vitest';
import { without } from '../src/learn/folds.ts';
import { EMPLOYEES_CSV, REVIEWS_CSV } from '../src/paths.ts';
import { salaryTable } from '../src/table/salary-table.ts';
import { prepare } from '../src/training.ts';

it('the same person is never in two folds, so never learnt from and measured', () => {
  const { folds, table } = prepare(salaryTable(EMPLOYEES_CSV, REVIEWS_CSV));
  const { groups } = table;
  expect(without(folds)).toEqual(Int32Array.from({ length: groups.length }, (_, row) => row));
  const people = folds.map((rows) => new Set(Array.from(rows, (row) => groups[row])));
  expect(people.reduce((sum, part) => sum + part.size, 0)).toBe(new Set<string | number>(groups).size);
  expect(without(folds, 1, 2)).toHaveLength(groups.length - (folds[1]?.length ?? 0) - (folds[2]?.length ?? 0));
});
