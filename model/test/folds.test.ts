import { describe, expect, it } from 'vitest';
import { foldsByGroup, without } from '../src/learn/folds.ts';
import { splitRows } from '../src/learn/split.ts';
import { EMPLOYEES_CSV, REVIEWS_CSV } from '../src/paths.ts';
import { Random } from '../src/random.ts';
import { salaryTable } from '../src/table/salary-table.ts';

const { groups } = salaryTable(EMPLOYEES_CSV, REVIEWS_CSV);
const all = groups.map((_, row) => row);

function expectApart(parts: number[][]): void {
  expect(parts.flat().toSorted((a, b) => a - b)).toEqual(all);
  const people = parts.map((rows) => new Set(rows.map((row) => groups[row])));
  const distinct = new Set(groups).size;
  expect(people.reduce((sum, part) => sum + part.size, 0)).toBe(distinct);
}

describe('the same person', () => {
  it('is never in two folds', () => {
    const folds = foldsByGroup(all, groups, 5, new Random(1, 'test'));
    expectApart(folds);
    expect(without(folds, 1, 2)).toHaveLength(all.length - (folds[1]?.length ?? 0) - (folds[2]?.length ?? 0));
  });

  it('is never learnt from and measured', () => {
    const { train, calibration, test } = splitRows(groups, 2026);
    expectApart([train, calibration, test]);
  });
});
