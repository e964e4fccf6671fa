import { beforeAll, describe, expect, it } from 'vitest';
import { attributeAucs } from '../src/manifest/attribute-auc.ts';
import { salaryGroups } from '../src/manifest/by-group.ts';
import type { Fairness } from '../src/manifest/card.ts';
import { selectionRates } from '../src/manifest/fairness.ts';
import type { HeldOutRow } from '../src/manifest/held-out.ts';
import { FEWEST_PEOPLE } from '../src/manifest/people.ts';
import { afterPolicy } from '../src/manifest/policy.ts';
import { EMPLOYEES_CSV, REVIEWS_CSV } from '../src/paths.ts';
import { Random } from '../src/random.ts';
import { type SalaryTable, salaryTable } from '../src/table/salary-table.ts';
import { prepare } from '../src/training.ts';

const company = salaryTable(EMPLOYEES_CSV, REVIEWS_CSV);

/** A company of so many people, four reviews each, whose older people get a good raise so much less often. */
function unfair(seed: number, people: number, ratio: number): { table: SalaryTable; rows: HeldOutRow[] } {
  const random = new Random(seed, 'unfair');
  const persons = Array.from({ length: people }, (_, i) => ({
    id: String(i),
    gender: i < FEWEST_PEOPLE - 1 ? 'non-binary' : random.pick(['female', 'male']),
    age: random.integer(20, 64),
  }));
  const reviews = persons.flatMap((person) => [person, person, person, person]);
  const rows = reviews.map(({ age }, row) => {
    const good = random.chance(age >= 40 ? 0.25 * ratio : 0.25);
    const today = random.integer(30_000, 100_000);
    const actual = today * (good ? 1.1 + random.uniform() / 100 : 1 + random.uniform() / 100);
    return { row, today, actual, predicted: actual + random.normal(0, 500), halfWidth: 1_000 };
  });
  const table = {
    ...company,
    groups: reviews.map(({ id }) => id),
    gender: reviews.map(({ gender }) => gender),
    age: reviews.map(({ age }) => age),
  };
  return { table, rows };
}

const groupOf = ({ by }: Pick<Fairness, 'by'>, name: string, group: string) =>
  by[name]?.find((one) => one.group === group);

describe('the share of the top raises', () => {
  it.each([1, 2, 3, 4])('is counted as one would by hand, in every group and at every stage: company %i', (seed) => {
    const { table, rows } = unfair(seed, 400, 0.5);
    const fairness = selectionRates(table, rows, seed);
    const stages = {
      decided: rows.map(({ actual, today }) => actual / today),
      predicted: rows.map(({ predicted, today }) => predicted / today),
      afterPolicy: rows.map(({ predicted, today }) => afterPolicy(predicted, today) / today),
    };
    const ages = (row: number) => ((table.age[row] ?? 0) >= 40 ? 'older' : 'younger');
    const of: Record<string, (row: number) => string> = {
      gender: (row) => table.gender[row] ?? '',
      age: ages,
      genderAndAge: (row) => `${table.gender[row]} ${ages(row)}`,
    };
    expect(Object.keys(fairness.by)).toEqual(Object.keys(of));
    for (const [name, groups] of Object.entries(fairness.by)) {
      expect(groups.reduce((sum, group) => sum + group.rows, 0)).toBe(rows.length);
      for (const [stage, raises] of Object.entries(stages)) {
        const least = raises.toSorted((a, b) => b - a)[rows.length / 4 - 1] ?? 0;
        const share = (group: string) => {
          const members = rows.filter(({ row }) => of[name]?.(row) === group);
          return members.filter(({ row }) => (raises[row] ?? 0) >= least).length / members.length;
        };
        const large = groups.filter(({ people }) => people >= FEWEST_PEOPLE);
        const most = Math.max(...large.map(({ group }) => share(group)));
        for (const { group, people, [stage as 'decided']: rate } of groups) {
          expect(rate === null, `${group}, ${people} people`).toBe(people < FEWEST_PEOPLE);
          if (rate === null) continue;
          expect(rate.share).toBeCloseTo(share(group), 5);
          expect(rate.ratio).toBeCloseTo(share(group) / most, 5);
          expect(rate.low).toBeLessThanOrEqual(rate.ratio);
          expect(rate.high).toBeGreaterThanOrEqual(rate.ratio);
        }
      }
    }
  });

  it('says of too few people that they are there, and no more', () => {
    const { table, rows } = unfair(1, 400, 1);
    const few = groupOf(selectionRates(table, rows, 1), 'gender', 'non-binary');
    expect(few).toMatchObject({ people: FEWEST_PEOPLE - 1, rows: 4 * (FEWEST_PEOPLE - 1) });
    expect([few?.decided, few?.predicted, few?.afterPolicy]).toEqual([null, null, null]);
  });

  it('shows a gap that is there with an interval that holds it, and stays clear of the line', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { table, rows } = unfair(seed, 1_000, 0.4);
      const older = groupOf(selectionRates(table, rows, seed), 'age', 'older')?.decided;
      expect(older?.high).toBeLessThan(0.8);
    }
  });

  it('is told by gender alone where no age is known, and not at all where nobody can be compared', () => {
    const { table, rows } = unfair(1, 400, 1);
    const ageless = { ...table, age: table.age.map(() => Number.NaN) };
    expect(Object.keys(selectionRates(ageless, rows, 1).by)).toEqual(['gender']);
    const alone = { ...table, gender: table.gender.map(() => 'female') };
    expect(groupOf(selectionRates(alone, rows, 1), 'gender', 'female')?.decided).toBeNull();
  });
});

describe('the error of groups', () => {
  it('is given of five people and more, so that no mean is one person’s pay', () => {
    const { table, rows } = unfair(1, 400, 1);
    for (const few of [1, 2, 3, 4, 5, 6]) {
      const apart = { ...table, gender: table.groups.map((id) => (Number(id) < few ? 'non-binary' : 'female')) };
      const shown = salaryGroups({ ...apart, department: rows.map(() => '') }, rows).gender ?? [];
      expect(shown.map(({ group }) => group)).toEqual(few < 5 ? ['female'] : ['female', 'non-binary']);
      // That they are there is said.
      expect(groupOf(selectionRates(apart, rows, 1), 'gender', 'non-binary')?.people).toBe(few);
    }
  });
});

describe('what the features tell', () => {
  const paid = company.columns[company.features.findIndex(({ name }) => name === 'currentSalary')];
  const salaries = paid && 'numbers' in paid ? paid.numbers : new Float64Array();
  const aucOf = async (group: string, changes: Partial<SalaryTable>) => {
    const table = { ...company, ...changes };
    return (await attributeAucs(prepare(table), table)).find((one) => one.group === group);
  };
  let planted: Awaited<ReturnType<typeof aucOf>>;
  beforeAll(async () => {
    // In the middle alone: what rises or falls with pay would be found by a sum, this only by a tree.
    planted = await aucOf('older', { age: Array.from(salaries, (pay) => (pay > 45_000 && pay < 80_000 ? 50 : 25)) });
  });

  it('is nearly all, where age can be read from pay', () => {
    expect(planted?.auc).toBeGreaterThan(0.95);
    expect(planted?.low).toBeGreaterThan(0.9);
  });

  it('is all, where age can be read from what a salary must rise with, and an age need not', async () => {
    const rated = company.columns[company.features.findIndex(({ name }) => name === 'performanceRating')];
    const ratings = rated && 'numbers' in rated ? rated.numbers : new Float64Array();
    const middle = await aucOf('older', { age: Array.from(ratings, (rating) => (rating === 3 ? 50 : 25)) });
    expect(middle?.auc).toBeGreaterThan(0.99);
  });

  it('is nothing, where it is drawn by lot for each person', async () => {
    const random = new Random(1, 'ages');
    const ages = new Map([...new Set(company.groups)].map((id) => [id, random.pick([25, 50])]));
    const drawn = await aucOf('older', { age: company.groups.map((id) => ages.get(id) ?? 0) });
    expect(drawn?.low).toBeLessThan(0.5);
    expect(drawn?.auc).toBeLessThan(0.56);
  });

  it('is not told of too few people', async () => {
    const first = new Set([...new Set(company.groups)].slice(0, FEWEST_PEOPLE - 1));
    expect(await aucOf('older', { age: company.groups.map((id) => (first.has(id) ? 50 : 25)) })).toBeUndefined();
    expect(await aucOf('older', { age: company.groups.map(() => Number.NaN) })).toBeUndefined();
  });
});
