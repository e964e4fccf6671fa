import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readOptions } from '../src/cli/options.ts';
import { EMPLOYEES_CSV, REVIEWS_CSV } from '../src/paths.ts';
import { salaryTable } from '../src/table/salary-table.ts';

const dir = mkdtempSync(join(tmpdir(), 'aumento-own-'));
afterAll(() => rmSync(dir, { recursive: true }));

/** The fictitious company with other jobs, paid 20 times as much. */
function ownCompany(): [string, string] {
  const [people, decided] = [join(dir, 'employees.csv'), join(dir, 'reviews.csv')];
  writeFileSync(people, readFileSync(EMPLOYEES_CSV, 'utf8').replaceAll(',Analyst,', ',Repostero/a,'));
  const [header, ...rows] = readFileSync(REVIEWS_CSV, 'utf8').trim().split('\n');
  const columns = header?.split(',') ?? [];
  const money = [columns.indexOf('old_salary'), columns.indexOf('new_salary')];
  const paid = rows.map((row) =>
    row
      .split(',')
      .map((cell, at) => (money.includes(at) ? String(Number(cell) * 20) : cell))
      .join(','),
  );
  writeFileSync(decided, [header, ...paid].join('\n'));
  return [people, decided];
}

it('learns the jobs and the currency of a company of its own', () => {
  const { features, target } = salaryTable(...ownCompany(), undefined, 'MXN');
  const [job] = features;
  const salary = features.find(({ name }) => name === 'currentSalary');
  expect(target.unit).toBe('MXN/year');
  expect(job?.kind !== 'numeric' && job?.categories.map(({ value, label }) => [value, label.es])).toEqual([
    ['Consultant', 'Consultor/a'],
    ['Engineer', 'Ingeniero/a'],
    ['Repostero/a', 'Repostero/a'],
  ]);
  if (salary?.kind !== 'numeric') throw new Error('no salary');
  expect(salary.unit).toBe('MXN/year');
  expect(salary.range.max).toBeGreaterThan(salary.observed.max * 4);
  expect(salary.range.min).toBeLessThan(salary.observed.min / 4);
});

it('leaves the committed model’s as they are', () => {
  const { features, target } = salaryTable(EMPLOYEES_CSV, REVIEWS_CSV);
  expect(target.unit).toBe('USD/year');
  expect(features.find(({ name }) => name === 'currentSalary')).toMatchObject({ range: { min: 10_000, max: 500_000 } });
});

it.each(['eur', 'XYZ', 'euros', '$'])('refuses the currency %s', (currency) => {
  const args = ['--employees', EMPLOYEES_CSV, '--reviews', REVIEWS_CSV, '--out', dir, '--currency', currency];
  expect(() => readOptions(args, dir)).toThrow();
});
