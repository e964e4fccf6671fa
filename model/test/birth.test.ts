import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../src/messages/input-error.ts';
import { messagesFor } from '../src/messages/language.ts';
import { salaryTable } from '../src/table/salary-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'aumento-birth-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A hundred people, each with one review on 2026-07-01; the first has these cells. */
function tableOf(birth: Record<string, string>) {
  const ids = Array.from({ length: 100 }, (_, i) => `e${i}`);
  const employees = ids.map((id) => ({
    ...{ id, gender: 'female', job: 'Analyst', hired_on: '2020-01-01' },
    ...Object.fromEntries(Object.keys(birth).map((name) => [name, id === 'e0' ? birth[name] : ''])),
  }));
  const reviews = ids.map((id, i) => ({
    ...{ id: `r${i}`, employee_id: id, reviewed_on: '2026-07-01', old_seniority: 'Junior', new_seniority: 'Junior' },
    ...{ rating: 3, old_salary: 40_000, new_salary: 41_000 + i },
  }));
  const [people, decided] = [join(folder, 'employees.csv'), join(folder, 'reviews.csv')];
  writeFileSync(people, stringify(employees, { header: true }));
  writeFileSync(decided, stringify(reviews, { header: true }));
  return salaryTable(people, decided);
}

describe('an age at the review', () => {
  it.each([
    [{ born_on: '1986-07-01' }, 40],
    [{ born_on: '1986-07-02' }, 39.997],
    [{ birth_year: '1986' }, 40],
    [{ born_on: '1986-07-01', birth_year: '1950' }, 40],
    [{ born_on: '', birth_year: '1996' }, 30],
    [{ born_on: '' }, Number.NaN],
    [{}, Number.NaN],
  ])('comes from the day of birth, else from its year, else it is unknown: %o', (birth, age) => {
    const [first, ...others] = tableOf(birth).age;
    if (Number.isNaN(age)) expect(first).toBeNaN();
    else expect(first).toBeCloseTo(age, 2);
    expect(others.every(Number.isNaN)).toBe(true);
  });

  it.each([
    [{ born_on: 'abc' }, 'abc'],
    [{ born_on: '17/05/1990' }, '17/05/1990'],
    [{ born_on: '2030-01-01' }, '2030-01-01'],
    [{ birth_year: '86' }, '86'],
    [{ birth_year: '1790' }, '1790'],
    [{ birth_year: '1990.5' }, '1990.5'],
    [{ birth_year: '?' }, '?'],
  ])('is never made of something else: %o', (birth, cell) => {
    let said = '';
    try {
      tableOf(birth);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      said = error.say(messagesFor({}));
    }
    expect(said).toContain(`The employee e0 has the birth "${cell}".`);
  });
});
