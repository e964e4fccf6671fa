import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { FIRST_HIRE, MIDPOINT, SEED, SENIORITIES } from '../src/data/company.ts';
import { generateData } from '../src/data/generate.ts';
import { meanOf } from '../src/learn/metrics.ts';
import { DEPARTMENTS_CSV, EMPLOYEES_CSV, REVIEWS_CSV } from '../src/paths.ts';

type Row = Record<string, string>;
const committed = {
  departments: readFileSync(DEPARTMENTS_CSV, 'utf8'),
  employees: readFileSync(EMPLOYEES_CSV, 'utf8'),
  reviews: readFileSync(REVIEWS_CSV, 'utf8'),
};
const departments: Row[] = parse(committed.departments, { columns: true });
const employees: Row[] = parse(committed.employees, { columns: true });
const reviews: Row[] = parse(committed.reviews, { columns: true });
const employeeOf = new Map(employees.map((employee) => [employee.id, employee]));
const raiseOf = (review: Row) => Number(review.new_salary) / Number(review.old_salary) - 1;
const level = (seniority: string | undefined) => (SENIORITIES as readonly string[]).indexOf(seniority ?? '');

describe('the data in db/init', () => {
  it('is what the generator writes, byte for byte, and another seed writes something else', () => {
    expect(generateData(SEED)).toEqual(committed);
    expect(generateData(SEED + 1).reviews).not.toBe(committed.reviews);
  });

  it('has the columns of the schema, in their order', () => {
    const schema = readFileSync(new URL('../../db/init/01-schema.sql', import.meta.url), 'utf8');
    const columns = (table: string) =>
      [
        ...(schema
          .split(`CREATE TABLE ${table} (`)[1]
          ?.split(');')[0]
          ?.matchAll(/^ {2}([a-z_]+) /gm) ?? []),
      ].map(([, name]) => name);
    expect(columns('employees').length).toBeGreaterThan(5);
    expect(Object.keys(departments[0] ?? {})).toEqual(columns('departments'));
    expect(Object.keys(employees[0] ?? {})).toEqual(columns('employees'));
    expect(Object.keys(reviews[0] ?? {})).toEqual(columns('salary_reviews'));
  });

  it('is UTF-8 with LF and has names with accents', () => {
    expect(committed.employees).not.toContain('\r');
    expect(employees.filter(({ first_name }) => /[áéíóúñ]/i.test(first_name ?? '')).length).toBeGreaterThan(100);
  });
});

describe('employees', () => {
  it('are a thousand, with identifiers, e-mails and phones of their own', () => {
    expect(employees).toHaveLength(1000);
    for (const column of ['id', 'email', 'phone']) {
      expect(new Set(employees.map((row) => row[column])).size, column).toBe(1000);
    }
  });

  it('can be nobody real: reserved e-mail domain, fictitious phone numbers', () => {
    for (const { email, phone } of employees) {
      expect(email).toMatch(/^[a-z.]+\d*@empresa\.example$/);
      expect(phone).toMatch(/^\+1-\d{3}-555-01\d\d$/);
    }
  });

  it('are adults when hired, and paid about what their job and level pay', () => {
    for (const { born_on, hired_on, job, seniority, salary } of employees) {
      const years = (Date.parse(hired_on ?? '') - Date.parse(born_on ?? '')) / (365.25 * 86_400_000);
      expect(years).toBeGreaterThanOrEqual(19);
      const midpoint = MIDPOINT[job as keyof typeof MIDPOINT][seniority as (typeof SENIORITIES)[number]];
      expect(Number(salary) / midpoint).toBeGreaterThan(0.7);
      expect(Number(salary) / midpoint).toBeLessThan(1.5);
    }
  });

  it('have identifiers that are UUIDv7 of the day of hire or review', () => {
    const days = [
      ...employees.map(({ id, hired_on }) => [id, hired_on]),
      ...reviews.map(({ id, reviewed_on }) => [id, reviewed_on]),
    ];
    for (const [id = '', day] of days) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(new Date(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toISOString().slice(0, 10)).toBe(day);
    }
    expect(new Set(reviews.map(({ id }) => id)).size).toBe(reviews.length);
  });
});

describe('departments', () => {
  it('are eight, each with people, and each job has one where most of its people are', () => {
    expect(departments.map(({ name }) => name)).toEqual([
      'Consulting',
      'Customer Success',
      'Data',
      'Engineering',
      'Finance',
      'Operations',
      'People',
      'Product',
    ]);
    const nameOf = new Map(departments.map(({ id, name }) => [id, name]));
    const count = (job: string | undefined, name: string | undefined) =>
      employees.filter((row) => (job ?? row.job) === row.job && nameOf.get(row.department_id) === name).length;
    for (const { name } of departments) expect(count(undefined, name), name).toBeGreaterThan(30);
    expect(departments.reduce((sum, { name }) => sum + count(undefined, name), 0)).toBe(1000);
    const most = Object.keys(MIDPOINT).map((job) =>
      departments.map(({ name }) => name).reduce((best, name) => (count(job, name) > count(job, best) ? name : best)),
    );
    expect(most).toEqual(['Data', 'Consulting', 'Engineering']);
  });

  it('have identifiers that are UUIDv7 of the day on which the first could be hired', () => {
    for (const { id = '' } of departments) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(new Date(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toISOString().slice(0, 10)).toBe(
        FIRST_HIRE,
      );
    }
  });
});

describe('salary reviews', () => {
  it('are some thousands over ten years, of people who were there', () => {
    expect(reviews.length).toBeGreaterThan(4000);
    const dates = reviews.map(({ reviewed_on }) => reviewed_on ?? '').sort();
    expect(dates[0]?.slice(0, 7)).toBe('2016-07');
    expect(dates.at(-1)?.slice(0, 7)).toBe('2026-06');
    for (const { employee_id, reviewed_on } of reviews) {
      expect((employeeOf.get(employee_id)?.hired_on ?? '9999') < (reviewed_on ?? '')).toBe(true);
    }
  });

  it('chain: each begins where the last one ended, and the employee stands where the last one left off', () => {
    const last = new Map<string, Row>();
    for (const review of reviews.toSorted((a, b) => ((a.reviewed_on ?? '') < (b.reviewed_on ?? '') ? -1 : 1))) {
      const before = last.get(review.employee_id ?? '');
      if (before) {
        expect(review.old_salary).toBe(before.new_salary);
        expect(review.old_seniority).toBe(before.new_seniority);
      }
      last.set(review.employee_id ?? '', review);
    }
    for (const [id, review] of last) {
      expect(employeeOf.get(id)).toMatchObject({ salary: review.new_salary, seniority: review.new_seniority });
    }
    // Some were hired too recently for one.
    expect(last.size).toBeLessThan(1000);
    expect(last.size).toBeGreaterThan(850);
  });

  it('never lower pay or seniority, mostly promote one step, and sometimes change nothing', () => {
    const steps = reviews.map((review) => level(review.new_seniority) - level(review.old_seniority));
    expect(Math.min(...steps)).toBe(0);
    const promotions = steps.filter((step) => step > 0);
    expect(promotions.length / reviews.length).toBeGreaterThan(0.04);
    expect(promotions.filter((step) => step === 1).length / promotions.length).toBeGreaterThan(0.95);
    expect(Math.min(...reviews.map(raiseOf))).toBe(0);
    expect(reviews.filter((review) => raiseOf(review) === 0).length / reviews.length).toBeGreaterThan(0.05);
  });

  it('reward the rating', () => {
    const means = ['1', '2', '3', '4', '5'].map((rating) =>
      meanOf(reviews.filter((review) => review.rating === rating).map(raiseOf)),
    );
    expect(means).toEqual(means.toSorted((a, b) => a - b));
  });

  it('do not depend on gender: women and men are raised alike but for chance', () => {
    const [women, men] = ['female', 'male'].map((gender) =>
      meanOf(reviews.filter((review) => employeeOf.get(review.employee_id)?.gender === gender).map(raiseOf)),
    );
    expect(Math.abs((women ?? 1) - (men ?? 0))).toBeLessThan(0.005);
  });
});
