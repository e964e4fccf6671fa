import { expect, it } from 'vitest';
import { residualsOf } from '../src/manifest/residuals.ts';
import { Random } from '../src/random.ts';

const rowsOf = (errors: readonly number[]) =>
  errors.map((error, row) => ({ row, today: 0, actual: 100, predicted: 100 + error, halfWidth: 1 }));

it.each([1e-6, 0.3, 1, 1234, 5e7])('errors of about %d are counted in bins of one round width', (size) => {
  for (let seed = 0; seed < 20; seed++) {
    const random = new Random(seed, 'errors');
    // Far from each other, since 100 + error − 100 keeps only what a double can.
    const errors = Array.from({ length: random.integer(1, 400) }, () => Math.fround(random.normal(size / 5, size)));
    const rows = rowsOf(errors);
    const seen = rows.map(({ actual, predicted }) => predicted - actual);
    const { bins, quantiles, bias } = residualsOf(rows);
    expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(rows.length);
    expect([bins[0]?.from, bins.at(-1)?.to]).toEqual([null, null]);
    const width = (bins[1]?.to ?? 0) - (bins[1]?.from ?? 0);
    for (const [i, bin] of bins.entries()) {
      if (i > 0) expect(bin.from).toBe(bins[i - 1]?.to);
      if (bin.from !== null && bin.to !== null) expect((bin.to - bin.from) / width).toBeCloseTo(1, 4);
      // An edge is rounded to six digits: what lies on it may be on either side.
      const near = 1e-5 * width;
      const inside = (margin: number) =>
        seen.filter((error) => error >= (bin.from ?? -Infinity) - margin && error < (bin.to ?? Infinity) + margin);
      expect(bin.rows).toBeLessThanOrEqual(inside(near).length);
      expect(bin.rows).toBeGreaterThanOrEqual(inside(-near).length);
    }
    expect(bins.some((bin) => bin.from === 0)).toBe(true);
    expect(bias / size).toBeCloseTo(seen.reduce((sum, error) => sum + error, 0) / seen.length / size, 4);
    for (const [i, { level, value }] of quantiles.entries()) {
      expect(value).toBeGreaterThanOrEqual(quantiles[i - 1]?.value ?? -Infinity);
      const below = seen.filter((error) => error <= value + 1e-5 * size).length / seen.length;
      expect(below).toBeGreaterThan(level - 1 / seen.length - 0.001);
    }
  }
});

it('no error at all is no reason to fail', () => {
  const { bins, bias } = residualsOf(rowsOf([0, 0, 0]));
  expect(bias).toBe(0);
  expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(3);
});
