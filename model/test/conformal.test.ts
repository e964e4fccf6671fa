import { describe, expect, it } from 'vitest';
import { conformalHalfWidth, coverageOf } from '../src/learn/conformal.ts';
import { Random } from '../src/random.ts';

describe('the split conformal band', () => {
  it('is the ⌈(n+1)·0.9⌉-th smallest residual', () => {
    const actual = Array.from({ length: 19 }, (_, i) => i + 1);
    expect(
      conformalHalfWidth(
        actual,
        actual.map(() => 0),
      ),
    ).toBe(18);
  });

  it('promises nothing from too few rows', () => {
    const eight = Array.from({ length: 8 }, () => 0);
    expect(() => conformalHalfWidth(eight, eight)).toThrow('8 rows are too few');
  });

  it('covers at least 90 % of new rows on average, whatever the noise looks like', () => {
    const random = new Random(1, 'noise');
    const skewed = (n: number) =>
      Array.from({ length: n }, () => random.uniform() ** 4 * (random.chance(0.1) ? 50 : 1));
    const coverages = Array.from({ length: 200 }, () => {
      const [calibration, fresh] = [skewed(100), skewed(100)];
      const zeros = calibration.map(() => 0);
      return coverageOf(fresh, zeros, conformalHalfWidth(calibration, zeros));
    });
    const mean = coverages.reduce((sum, coverage) => sum + coverage, 0) / coverages.length;
    expect(mean).toBeGreaterThan(0.89);
    expect(mean).toBeLessThan(0.92);
  });
});
