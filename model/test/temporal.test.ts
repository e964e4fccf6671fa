import { expect, it } from 'vitest';
import { lastYear } from '../src/manifest/temporal.ts';
import { EMPLOYEES_CSV, REVIEWS_CSV } from '../src/paths.ts';
import { type SalaryTable, salaryTable } from '../src/table/salary-table.ts';
import { prepare } from '../src/training.ts';

const table = salaryTable(EMPLOYEES_CSV, REVIEWS_CSV);
const run = (changes: Partial<SalaryTable> = {}) => {
  const one = { ...table, ...changes };
  return lastYear(prepare(one), one);
};

it('learns from what was before the last twelve months, and is measured on these', async () => {
  const as = await run();
  expect([as?.from, as?.to]).toEqual(['2025-07-01', '2026-06-30']);
  const before = table.reviewedOn.filter((day) => day < '2025-07-01').length;
  expect([as?.trainingRows, as?.rows]).toEqual([before, table.reviewedOn.length - before]);
  expect(as?.mae).toBeLessThan(1_200);
  expect(as?.coverage).toBeGreaterThan(0.8);
  expect(as?.raiseR2).toBeLessThan(as?.r2 ?? 0);

  // Had it seen that year, it would have learnt this.
  const { values } = table.target;
  const much = values.map((value, row) => value + ((table.reviewedOn[row] ?? '') < '2025-07-01' ? 0 : 1_000_000));
  const later = await run({ target: { ...table.target, values: much } });
  expect(later?.mae).toBeGreaterThan(990_000);
  expect(later?.coverage).toBe(0);
});

it('is not told with too little of either', async () => {
  expect(await run({ period: { from: '2016-07-01', to: '2017-01-01' } })).toBeNull();
  expect(await run({ period: { from: '2016-07-01', to: '2040-01-01' } })).toBeNull();
});
