import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftOf, fewestRows } from './drift.ts';
import { THRESHOLDS } from './lights.ts';
import { errorLight } from './realised.ts';
import { chiSquaredTail } from './statistics/chi-squared.ts';
import { wilson } from './statistics/wilson.ts';

const text = (value: string) => ({ es: value, en: value });
const count = fc.integer({ min: 0, max: 5_000 });
const numbers = fc.integer({ min: 1, max: 10 }).chain((bins) =>
  fc.record({
    edges: fc.constant(Array.from({ length: bins - 1 }, (_, i) => i * 10)),
    before: fc.array(count, { minLength: bins, maxLength: bins }),
    after: fc.array(count, { minLength: bins, maxLength: bins }),
    missing: fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })),
    other: fc.integer({ min: 0, max: 50 }),
  }),
);

describe('drift, whatever was counted', () => {
  it('has shares that add up, a light only of enough rows, and nothing that is NaN', () => {
    fc.assert(
      fc.property(numbers, fc.boolean(), ({ edges, before, after, missing, other }, texts) => {
        const categories = texts ? before.map((_, i) => ({ value: `c${i}`, label: text(`c${i}`) })) : undefined;
        const reference = { ...(texts ? {} : { edges }), rows: before, missing: missing[0] };
        const drift = driftOf(reference, { rows: after, missing: missing[1], other }, categories);
        const sum = (rows: number[]) => rows.reduce((total, one) => total + one, 0);
        expect(drift.rows).toBe(sum(after) + missing[1] + other);
        expect(drift.trainingRows).toBe(sum(before) + missing[0]);
        if (sum(before) + missing[0] > 0) expect(sum(drift.bins.map(({ training }) => training))).toBeCloseTo(1, 9);
        if (drift.rows > 0) expect(sum(drift.bins.map(({ now }) => now ?? 0))).toBeCloseTo(1, 9);
        else expect(drift).toMatchObject({ psi: null, light: 'grey' });
        const enough = drift.fewest !== null && drift.rows >= drift.fewest;
        expect(drift.light === 'grey').toBe(!enough);
        expect(drift.unknown === null).toBe(enough);
        expect(JSON.stringify(drift)).toBe(JSON.stringify(drift, (_, value) => (Number.isNaN(value) ? 'NaN' : value)));
        expect(drift.test === null || Number.isFinite(drift.test.p)).toBe(true);
      }),
    );
  });

  it('has a bin for what is missing or not known only where there is some', () => {
    const reference = { edges: [1], rows: [500, 500], missing: 0 };
    const kinds = (missing: number, other: number) =>
      driftOf(reference, { rows: [500, 500], missing, other }).bins.map(({ kind }) => kind);
    expect(kinds(0, 0)).toEqual(['range', 'range']);
    expect(kinds(3, 0)).toEqual(['range', 'range', 'missing']);
    expect(kinds(3, 1)).toEqual(['range', 'range', 'missing', 'other']);
  });

  it.each([
    [0, 'green'],
    [0.1, 'green'],
    [0.16, 'amber'],
    [0.23, 'amber'],
    [0.25, 'red'],
    [0.4, 'red'],
  ] as const)('moved by %d of each half, it is %s', (moved, light) => {
    const rows = [1_000 * (0.5 + moved), 1_000 * (0.5 - moved)];
    expect(driftOf({ edges: [1], rows: [5_000, 5_000], missing: 0 }, { rows, missing: 0, other: 0 }).light).toBe(light);
  });
});

describe('how many rows a light needs', () => {
  it('are so many that chance alone seldom makes it amber, and more where few rows trained it', () => {
    for (let bins = 2; bins <= 60; bins++) {
      const fewest = fewestRows(bins, 1_000_000) ?? 0;
      // Without a change the index of n rows is about chi-squared over n.
      expect(chiSquaredTail(THRESHOLDS.psi.amber * fewest, bins - 1), `${bins} bins`).toBeLessThan(0.02);
      expect(fewestRows(bins, 60 * bins)).toBeGreaterThanOrEqual(60 * bins);
      expect(fewestRows(bins, 30 * bins)).toBeNull();
      expect(fewestRows(bins, 0)).toBeNull();
    }
  });
});

describe('the light of the realised error', () => {
  const light = (mae: number, hits: number, rows: number) =>
    errorLight(
      { mae: { value: mae, low: mae, high: mae }, bias: 0, coverage: { value: hits / rows, ...wilson(hits, rows) } },
      1_000,
      0.9,
    );

  it.each([
    [1_000, 180, 'green'],
    [1_249, 180, 'green'],
    [1_250, 180, 'amber'],
    [1_500, 180, 'red'],
    [1_000, 171, 'green'],
    [1_000, 168, 'amber'],
    [1_000, 159, 'red'],
    [1_300, 150, 'red'],
    [0, 200, 'green'],
  ] as const)(
    'of an error of %d beside 1000 at training, and %d of 200 in a range that promises nine tenths: %s',
    (mae, hits, expected) => expect(light(mae, hits, 200)).toBe(expected),
  );

  it('takes no coverage for short that may be chance', () => {
    expect(light(1_000, 17, 20)).toBe('green');
    expect(light(1_000, 850, 1_000)).toBe('amber');
  });

  it('is green of a model that is exact and stays so', () => {
    const exact = { mae: { value: 0, low: 0, high: 0 }, bias: 0, coverage: { value: 1, low: 0.97, high: 1 } };
    expect(errorLight(exact, 0, 0.9)).toBe('green');
    expect(errorLight({ ...exact, mae: { value: 5, low: 4, high: 6 } }, 0, 0.9)).toBe('red');
  });
});
