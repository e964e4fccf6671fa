import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { SENIORITIES } from '../src/data/company.ts';
import type { GoldenFeatures } from '../src/golden.ts';
import { golden, manifest, salaryModel, someone } from './support/salary-model.ts';

let predict: (rows: GoldenFeatures[]) => Promise<number[]>;
beforeAll(async () => {
  predict = await salaryModel();
});

/** Anything that the manifest allows. */
const anyone = fc.record(
  Object.fromEntries(
    manifest.features.map((feature): [string, fc.Arbitrary<string | number>] => {
      if (feature.kind !== 'numeric') return [feature.name, fc.constantFrom(...feature.categories.map((c) => c.value))];
      const { min, max } = feature.range;
      return [feature.name, feature.integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })];
    }),
  ),
);

const neverFalls = (values: number[]) => values.every((value, i) => i === 0 || value >= (values[i - 1] ?? 0));

describe('the salary model in onnxruntime', () => {
  it('predicts what the trainer predicts, for every golden row, together and alone', async () => {
    expect(golden.sha256).toBe(manifest.sha256);
    expect(golden.rows.length).toBeGreaterThanOrEqual(200);
    const together = await predict(golden.rows.map((row) => row.features));
    for (const [i, row] of golden.rows.entries()) {
      const [alone = Number.NaN] = await predict([row.features]);
      for (const value of [together[i] ?? Number.NaN, alone]) {
        expect(Math.abs(value / row.prediction - 1), JSON.stringify(row)).toBeLessThanOrEqual(1e-5);
      }
    }
  });

  it('never predicts less for a higher target seniority', async () => {
    await fc.assert(
      fc.asyncProperty(anyone, async (person) => {
        const values = await predict(SENIORITIES.map((targetSeniority) => ({ ...person, targetSeniority })));
        expect(neverFalls(values), values.join(' ')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['currentSalary', fc.integer({ min: 10_000, max: 500_000 })],
    ['performanceRating', fc.integer({ min: 1, max: 5 })],
  ])('never predicts less for more %s', async (name, numbers) => {
    await fc.assert(
      fc.asyncProperty(anyone, fc.array(numbers, { minLength: 2, maxLength: 20 }), async (person, several) => {
        const ascending = several.toSorted((a, b) => a - b);
        expect(neverFalls(await predict(ascending.map((value) => ({ ...person, [name]: value }))))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['job', 'seniority', 'targetSeniority'])('fails on a %s that it does not know', async (name) => {
    for (const value of ['Astronaut', '', 'junior', 'Engineer ']) {
      await expect(predict([someone, { ...someone, [name]: value }])).rejects.toThrow('Unknown Category');
    }
  });

  it.each(['currentSalary', 'tenureYears', 'performanceRating'])('fails when %s is no number', async (name) => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      await expect(predict([someone, { ...someone, [name]: value }])).rejects.toThrow('/numbers/guard');
    }
    await expect(predict([someone])).resolves.toHaveLength(1);
  });
});
