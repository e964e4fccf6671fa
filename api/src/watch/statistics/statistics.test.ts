import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquared, chiSquaredTail } from './chi-squared.ts';
import { kolmogorov, kolmogorovSmirnov } from './kolmogorov-smirnov.ts';
import { psi } from './psi.ts';
import { wilson } from './wilson.ts';

const near = (value: number, expected: number, relative = 1e-10) =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(Math.abs(expected) * relative);

// The expected values of this block are SciPy 1.17.1's.
describe('probabilities are those of SciPy', () => {
  it.each([
    [0.5, 1, 0.47950012218695337],
    [3.84, 1, 0.05004352124870519],
    [200, 1, 2.0884875837625688e-45],
    [5, 2, 0.0820849986238988],
    [1e-9, 5, 1],
    [16.9, 9, 0.0503051901243108],
    [50, 9, 1.0772382022574693e-7],
    [800, 9, 2.1260826114528648e-166],
    [30, 40, 0.8752187849674751],
    [120, 100, 0.08440668109369177],
    [1000, 1000, 0.49405285382923964],
  ])('chi2.sf(%d, %d)', (x, degrees, p) => near(chiSquaredTail(x, degrees), p));

  it.each([
    [0.2, 0.999999999999495],
    [0.4, 0.9971923267772983],
    [0.5, 0.9639452436648751],
    [0.8, 0.5441424115741981],
    [0.99, 0.2808738392255489],
    [1, 0.26999967167735456],
    [1.2, 0.11224966667072497],
    [1.36, 0.049485876755377876],
    [2, 0.0006709252557796953],
    [3, 3.045995948942526e-8],
    [5, 3.8574996959278356e-22],
  ])('kstwobign.sf(%d)', (x, p) => near(kolmogorov(x), p));

  it.each([
    [[10, 20, 30], [15, 15, 40], 2.3877551020408165, 0.30304391468510006, 2],
    [[2051, 1334, 2098], [100, 100, 100], 12.38659007187228, 0.0020430836160021493, 2],
    [[5, 0, 3], [2, 0, 9], 3.9094967532467533, 0.048013972894266205, 1],
    [[1, 2, 3, 4, 5], [50, 40, 30, 20, 10], 16.422969187675072, 0.0025010776927981517, 4],
  ])('chi2_contingency([%j, %j], correction=False)', (one, other, statistic, p, degrees) => {
    const found = chiSquared(one, other);
    near(found?.statistic ?? 0, statistic);
    near(found?.p ?? 0, p);
    expect(found?.degrees).toBe(degrees);
  });

  it.each([
    [[10, 20, 30], [15, 15, 40], 0.07142857142857142, 0.9965317558379061],
    [[544, 540, 543, 552], [10, 20, 60, 80], 0.32100531814377886, 1.5369050446921212e-14],
    [[100, 100], [100, 101], 0.002487562189054715, 1],
    [[9, 0, 1], [0, 9, 1], 0.9, 0.0006070782761407533],
  ])('kstwobign.sf of the largest difference of %j and %j', (one, other, statistic, p) => {
    const found = kolmogorovSmirnov(one, other);
    near(found?.statistic ?? 0, statistic);
    near(found?.p ?? 0, p);
  });

  it.each([
    [9, 10, 0.5958499732047615, 0.9821237869049271],
    [0, 5, 0, 0.43448246478317476],
    [5, 5, 0.5655175352168251, 1],
    [180, 200, 0.8505941875672826, 0.9343295513309041],
  ])('binomtest(%d, %d).proportion_ci(method="wilson")', (hits, rows, low, high) => {
    expect(wilson(hits, rows).low).toBeCloseTo(low, 6);
    expect(wilson(hits, rows).high).toBeCloseTo(high, 6);
  });
});

const counts = (bins: number) => fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: bins, maxLength: bins });
const pairs = fc.integer({ min: 1, max: 12 }).chain((bins) => fc.tuple(counts(bins), counts(bins)));
const filled = pairs.filter(([one, other]) => one.some(Boolean) && other.some(Boolean));

describe('whatever the counts', () => {
  it('of the same shares the index is 0, the tests find nothing, and how many rows there are is no matter', () => {
    fc.assert(
      fc.property(filled, fc.integer({ min: 1, max: 50 }), ([one], times) => {
        const more = one.map((count) => count * times);
        expect(psi(one, more)).toBeCloseTo(0, 12);
        for (const test of [kolmogorovSmirnov(one, more), chiSquared(one, more)]) {
          expect(test?.statistic).toBeCloseTo(0, 8);
          expect(test?.p).toBeCloseTo(1, 5);
        }
      }),
    );
  });

  it('nothing is NaN, infinite or out of its range: empty bins, one category, unequal numbers of rows', () => {
    fc.assert(
      fc.property(filled, ([one, other]) => {
        const index = psi(one, other) ?? Number.NaN;
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThan(20);
        const [ks, chi] = [kolmogorovSmirnov(one, other), chiSquared(one, other)];
        for (const p of [ks?.p, chi?.p]) {
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
        }
        expect(ks?.statistic).toBeGreaterThanOrEqual(0);
        expect(ks?.statistic).toBeLessThanOrEqual(1 + 1e-12);
        expect(Number.isFinite(chi?.statistic)).toBe(true);
      }),
    );
  });

  it('without rows on either side there is no answer', () => {
    fc.assert(
      fc.property(pairs, ([one]) => {
        const none = one.map(() => 0);
        for (const compare of [psi, kolmogorovSmirnov, chiSquared]) {
          expect([compare(one, none), compare(none, one), compare(none, none)]).toEqual([null, null, null]);
        }
      }),
    );
  });

  it('neither the order of the bins nor which sample is which matters to the index and to chi-squared', () => {
    const shuffled = filled.chain(([one, other]) =>
      fc
        .shuffledSubarray([...one.keys()], { minLength: one.length, maxLength: one.length })
        .map((order) => [one, other, order.map((i) => one[i] ?? 0), order.map((i) => other[i] ?? 0)] as const),
    );
    fc.assert(
      fc.property(shuffled, ([one, other, first, second]) => {
        expect(psi(first, second)).toBeCloseTo(psi(one, other) ?? Number.NaN, 9);
        expect(psi(other, one)).toBeCloseTo(psi(one, other) ?? Number.NaN, 9);
        const [found, again, swapped] = [chiSquared(one, other), chiSquared(first, second), chiSquared(other, one)];
        near(again?.statistic ?? 0, found?.statistic ?? 0, 1e-9);
        near(swapped?.statistic ?? 0, found?.statistic ?? 0, 1e-9);
        expect(again?.p).toBeCloseTo(found?.p ?? Number.NaN, 9);
      }),
    );
  });

  it('a larger shift is a larger index, and both tests are surer', () => {
    const uniform = Array<number>(10).fill(1_000);
    const shifted = (by: number) => uniform.map((count, bin) => count + by * (bin - 4.5));
    const found = [0, 20, 60, 120, 200].map((by) => shifted(by));
    for (const compare of [psi, (a: number[], b: number[]) => kolmogorovSmirnov(a, b)?.statistic]) {
      const values = found.map((rows) => compare(uniform, rows) ?? Number.NaN);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
    }
    expect(psi(uniform, shifted(200))).toBeGreaterThan(0.25);
    expect(kolmogorovSmirnov(uniform, shifted(200))?.p).toBeLessThan(1e-20);
    expect(chiSquared(uniform, shifted(200))?.p).toBeLessThan(1e-20);
  });
});
