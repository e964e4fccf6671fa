import { describe, expect, it } from 'vitest';
import { conformalBand, conformalQuantile, FEWEST_OF_A_GROUP } from '../src/learn/conformal.ts';
import { foldsByGroup } from '../src/learn/folds.ts';
import { Random } from '../src/random.ts';

describe('the conformal band', () => {
  it('is the ⌈(n+1)·0.9⌉-th smallest score', () => {
    expect(conformalQuantile(Array.from({ length: 19 }, (_, i) => i + 1))).toBe(18);
  });

  it('promises nothing from too few rows', () => {
    expect(() => conformalQuantile(Array(8).fill(0))).toThrow('8 rows are too few');
  });

  it('covers at least 90 % of new rows on average, whatever the noise looks like', () => {
    const random = new Random(1, 'noise');
    const skewed = (n: number) =>
      Array.from({ length: n }, () => random.uniform() ** 4 * (random.chance(0.1) ? 50 : 1));
    const coverages = Array.from({ length: 200 }, () => {
      const quantile = conformalQuantile(skewed(100));
      return skewed(100).filter((score) => score <= quantile).length / 100;
    });
    const mean = coverages.reduce((sum, coverage) => sum + coverage, 0) / coverages.length;
    expect(mean).toBeGreaterThan(0.89);
    expect(mean).toBeLessThan(0.92);
  });

  describe('by groups', () => {
    const random = new Random(2, 'groups');
    const groups = Array.from({ length: 4_000 }, () =>
      random.weighted([
        ['calm', 80],
        ['wild', 19],
        ['rare', 1],
      ] as const),
    );
    // As wrong scales of three groups: the wild errors are larger than the scale says, and of another shape.
    const errors = Float64Array.from(groups, (group) => Math.abs(random.normal(0, group === 'wild' ? 5 : 1)));
    const scales = errors.map((_, row) => (groups[row] === 'wild' ? 2 : 1));
    const rows = [...groups.keys()];
    const folds = foldsByGroup(rows, rows.map(String), 5, new Random(3, 'folds'));
    const band = conformalBand(errors, scales, groups, folds);

    it('covers each of them, with a width of its own', () => {
      expect(band.groups.map(({ group }) => group).sort()).toEqual(['calm', 'wild']);
      for (const { group, coverage, factor } of [...band.groups, { group: 'all', ...band.all }]) {
        expect(coverage, group).toBeGreaterThan(0.88);
        expect(coverage, group).toBeLessThan(0.92);
        expect(factor).toBeGreaterThan(1);
      }
      const width = (group: string) =>
        (band.groups.find((one) => one.group === group)?.factor ?? 0) * (group === 'wild' ? 2 : 1);
      expect(width('wild') / width('calm')).toBeGreaterThan(4);
    });

    it('lends a group of few rows the factor of all', () => {
      const few = rows.filter((row) => groups[row] === 'rare');
      expect(few.length).toBeGreaterThan(5);
      expect(few.length).toBeLessThan(FEWEST_OF_A_GROUP);
      for (const row of few) expect(band.halfWidths[row]).toBeCloseTo(band.all.factor, 0);
    });

    it('measures a row with the factors of the other folds', () => {
      const outlier = errors.with(folds[0]?.[0] ?? 0, 1e9);
      const { halfWidths } = conformalBand(outlier, scales, groups, folds);
      for (const row of folds[0] ?? []) expect(halfWidths[row]).toBe(band.halfWidths[row]);
    });
  });

  it('has a width for every row, however groups and folds fall together', () => {
    const random = new Random(4, 'uneven');
    for (const held of [0.5, 0.9, 0.98, 1]) {
      const rows = Array.from({ length: 400 }, (_, row) => row);
      const errors = Float64Array.from(rows, () => Math.abs(random.normal(0, 1)));
      const groups = rows.map((row) => (row < 60 ? 'together' : 'else'));
      // So much of a group is in one fold, such as the reviews of one employee.
      const foldOf = rows.map((row) => (row < 60 * held ? 0 : random.integer(1, 4)));
      const folds = [0, 1, 2, 3, 4].map((fold) => Int32Array.from(rows.filter((row) => foldOf[row] === fold)));
      const { halfWidths, groups: own } = conformalBand(errors, new Float64Array(400).fill(1), groups, folds);
      expect(halfWidths.every((width) => width > 0.5 && width < 4)).toBe(true);
      expect(own).toHaveLength(2);
    }
    const alone = [Int32Array.from({ length: 95 }, (_, row) => row), Int32Array.of(95, 96, 97, 98, 99)];
    const one = conformalBand(new Float64Array(100).fill(1), new Float64Array(100).fill(1), Array(100).fill(''), alone);
    expect([...new Set(one.halfWidths)]).toEqual([1]);
  });
});
