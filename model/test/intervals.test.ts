import { describe, expect, it } from 'vitest';
import { weightedAuc } from '../src/learn/auc.ts';
import { intervals } from '../src/learn/bootstrap.ts';
import { Random } from '../src/random.ts';

describe('the AUC', () => {
  it('is the share of pairs in the right order, ties half, for any scores and weights', () => {
    for (let seed = 0; seed < 50; seed++) {
      const random = new Random(seed, 'auc');
      const rows = random.integer(2, 40);
      // Few values, so that many are tied.
      const scores = Float64Array.from({ length: rows }, () => random.integer(0, random.integer(1, 30)));
      const isMember = Array.from(scores, (_, row) => row === 0 || (row > 1 && random.chance(0.4)));
      const weights = Float64Array.from(scores, () => random.integer(1, 3));
      let [right, all] = [0, 0];
      for (const [i, one] of scores.entries()) {
        for (const [j, other] of scores.entries()) {
          if (!isMember[i] || isMember[j]) continue;
          const weight = (weights[i] ?? 0) * (weights[j] ?? 0);
          all += weight;
          right += one > other ? weight : one === other ? weight / 2 : 0;
        }
      }
      expect(weightedAuc(scores, isMember)(weights), `seed ${seed}`).toBeCloseTo(right / all, 12);
    }
  });
});

describe('intervals', () => {
  const mean = (values: readonly number[]) => (weights: Float64Array) => {
    const sum = weights.reduce((total, weight, row) => total + weight * (values[row] ?? 0), 0);
    return [sum / weights.reduce((total, weight) => total + weight, 0)];
  };

  it('hold the truth about as often as they say', () => {
    let held = 0;
    for (let seed = 0; seed < 200; seed++) {
      const random = new Random(seed, 'sample');
      const values = Array.from({ length: 60 }, () => random.normal(10, 3));
      const [interval] = intervals(
        values.map((_, row) => String(row)),
        seed,
        mean(values),
      );
      if (interval && interval.low <= 10 && interval.high >= 10) held++;
    }
    expect(held / 200).toBeGreaterThan(0.89);
    expect(held / 200).toBeLessThan(0.99);
  });

  it('are no narrower because one person has the same row many times', () => {
    const random = new Random(1, 'sample');
    const values = Array.from({ length: 40 }, () => random.normal(0, 1));
    const people = values.map((_, row) => String(row));
    const once = intervals(people, 7, mean(values));
    const often = [values, values, values].flat();
    const [many] = intervals([people, people, people].flat(), 7, mean(often));
    expect(many?.low).toBeCloseTo(once[0]?.low ?? Number.NaN, 10);
    expect(many?.high).toBeCloseTo(once[0]?.high ?? Number.NaN, 10);
  });
});
