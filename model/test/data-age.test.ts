import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { SEED } from '../src/data/company.ts';
import { generateData } from '../src/data/generate.ts';
import { meanOf } from '../src/learn/metrics.ts';

type Row = Record<string, string>;
const YEAR_MS = 365.25 * 86_400_000;
const years = (from: string | undefined, to: string | undefined) =>
  (Date.parse(to ?? '') - Date.parse(from ?? '')) / YEAR_MS;

/** One company per seed: nobody may have picked the one that looks well. */
describe.each([SEED, 1, 2, 3])('the company of seed %i', (seed) => {
  const { employees: people, reviews: decided } = generateData(seed);
  const employees: Row[] = parse(people, { columns: true });
  const reviews: Row[] = parse(decided, { columns: true });
  const employeeOf = new Map(employees.map((employee) => [employee.id, employee]));
  const aged = reviews.map((review) => ({
    age: years(employeeOf.get(review.employee_id)?.born_on, review.reviewed_on),
    raise: Number(review.new_salary) / Number(review.old_salary) - 1,
  }));

  it('hires at every working age, at every level, and about as old in each year as the others are by then', () => {
    const hired = employees.map(({ born_on, hired_on }) => years(born_on, hired_on));
    expect(Math.min(...hired)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...hired)).toBeLessThan(66);
    const today = employees.map(({ born_on, hired_on }) => ({
      age: years(born_on, '2026-06-30'),
      tenure: years(hired_on, '2026-06-30'),
    }));
    const [long, short] = [10, -10].map((edge) =>
      meanOf(today.filter(({ tenure }) => (edge > 0 ? tenure >= edge : tenure < -edge)).map(({ age }) => age)),
    );
    expect(Math.abs((long ?? 0) - (short ?? 99))).toBeLessThan(5);
  });

  it('raises people of 40 or older no less often well: above the four-fifths line', () => {
    const line = aged.map(({ raise }) => raise).sort((a, b) => b - a)[Math.floor(aged.length / 4)] ?? 0;
    const share = (some: typeof aged) => some.filter(({ raise }) => raise >= line).length / some.length;
    const [older, younger] = [true, false].map((old) => aged.filter(({ age }) => age >= 40 === old));
    expect(older?.length).toBeGreaterThan(1000);
    expect(younger?.length).toBeGreaterThan(1000);
    expect(share(older ?? []) / share(younger ?? [])).toBeGreaterThan(0.8);
  });
});
