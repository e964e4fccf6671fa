import { beforeAll, describe, expect, it } from 'vitest';
import { type HeldOutRow, heldOutRows } from '../src/manifest/held-out.ts';
import { measureCard } from '../src/manifest/measure.ts';
import { EMPLOYEES_CSV, REVIEWS_CSV } from '../src/paths.ts';
import { salaryTable } from '../src/table/salary-table.ts';
import { crossFitAll, fitBest, learnersOf, prepare, type Trained } from '../src/training.ts';
import { manifest } from './support/salary-model.ts';
import { toyTable } from './support/toy-table.ts';

async function train(prepared: ReturnType<typeof prepare>): Promise<Trained> {
  const learners = learnersOf(prepared.data);
  return fitBest(prepared, learners, await crossFitAll(prepared, learners));
}

describe('the card of the salary model', () => {
  const table = salaryTable(EMPLOYEES_CSV, REVIEWS_CSV);
  let rows: HeldOutRow[];
  beforeAll(async () => {
    const prepared = prepare(table);
    rows = heldOutRows(prepared, await train(prepared));
  });

  it('says R² of the raise, which is less than of the level, and least without promotions', () => {
    const text = (name: string) => {
      const column = table.columns[table.features.findIndex((feature) => feature.name === name)];
      return column && 'texts' in column ? column.texts : [];
    };
    const [before, after] = [text('seniority'), text('targetSeniority')];
    const r2 = (some: HeldOutRow[]) => {
      const mean = some.reduce((sum, { actual, today }) => sum + actual - today, 0) / some.length;
      const of = (value: (one: HeldOutRow) => number) => some.reduce((sum, one) => sum + value(one) ** 2, 0);
      return 1 - of((one) => one.actual - one.predicted) / of((one) => one.actual - one.today - mean);
    };
    const { raise, heldOut } = manifest.metrics;
    const same = rows.filter(({ row }) => before[row] === after[row]);
    expect(raise?.rows).toBe(rows.length);
    expect(raise?.r2).toBeCloseTo(r2(rows), 4);
    expect(raise?.withoutPromotions?.rows).toBe(same.length);
    expect(raise?.withoutPromotions?.r2).toBeCloseTo(r2(same), 4);
    expect(raise?.r2).toBeLessThan(heldOut.r2);
    expect(raise?.withoutPromotions?.r2).toBeLessThan(raise?.r2 ?? 0);
  });

  it('says error and coverage of every group by age, and by gender and age', () => {
    for (const name of ['age', 'genderAndAge']) {
      const groups = manifest.metrics.byGroup[name] ?? [];
      expect(groups.reduce((sum, group) => sum + group.rows, 0)).toBe(rows.length);
      const covered = rows.filter(({ actual, predicted, halfWidth }) => Math.abs(actual - predicted) <= halfWidth);
      const sum = groups.reduce((total, group) => total + group.coverage * group.rows, 0);
      expect(sum / rows.length).toBeCloseTo(covered.length / rows.length, 4);
      for (const { rows: count, coverage } of groups) if (count >= 50) expect(coverage).toBeGreaterThan(0.85);
    }
  });

  it('has no age gap that nobody meant: the features hardly tell an age, and the older are raised as often', () => {
    const { fairness } = manifest.metrics;
    expect(fairness?.attributeAucs.find(({ group }) => group === 'older')?.auc).toBeLessThan(0.65);
    const older = fairness?.by.age?.find(({ group }) => group === 'older');
    expect(older?.decided?.ratio).toBeGreaterThan(0.8);
    expect(older?.predicted?.ratio).toBeGreaterThan(0.8);
  });

  it('names who answers for it, its licence, its history, and what people have to do', () => {
    const { owner, licence, history, oversight, logging, law } = manifest.governance ?? {};
    expect([owner, licence]).toEqual(['The founders of Aumento', 'MIT']);
    for (const texts of [history?.map(({ text }) => text), oversight, logging, law]) {
      expect(texts?.length).toBeGreaterThan(2);
      for (const text of texts ?? [])
        expect(text).toEqual({ es: expect.stringMatching(/\.$/), en: expect.stringMatching(/\.$/) });
    }
    const dates = history?.map(({ date }) => date) ?? [];
    expect(dates).toEqual(dates.toSorted().toReversed());
  });
});

it('the card of another table has residuals only: it says nothing of people', async () => {
  const prepared = prepare(toyTable(300, 1, ({ a }, random) => a + random.normal(0, 0.1)));
  const card = await measureCard(prepared, await train(prepared));
  expect(Object.keys(card)).toEqual(['residuals']);
  expect(card.residuals.bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(300);
});
