import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapley } from './shapley.ts';

describe('shapley', () => {
  it('divides the glove game as the textbook does: one left glove, two right ones', () => {
    // Players: left (bit 0), right (1), right (2). A pair is worth 1.
    const values = Array.from({ length: 8 }, (_, who) => (who & 1 && who & 6 ? 1 : 0));
    const [left, right, other] = shapley(values);
    expect(left).toBeCloseTo(2 / 3, 12);
    expect(right).toBeCloseTo(1 / 6, 12);
    expect(other).toBeCloseTo(1 / 6, 12);
  });

  it('gives nobody anything where there is nobody', () => {
    expect(shapley([42])).toEqual([]);
  });

  it('is the mean over all orders of joining, and divides everything', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.infiniteStream(fc.double({ min: -1e6, max: 1e6, noNaN: true })),
        (n, stream) => {
          const values = Array.from({ length: 1 << n }, () => stream.next().value as number);
          const expected = byDefinition(values, n);
          const found = shapley(values);
          for (const [player, amount] of found.entries()) expect(amount).toBeCloseTo(expected[player] as number, 4);
          const sum = found.reduce((total, amount) => total + amount, 0);
          expect(sum).toBeCloseTo((values.at(-1) as number) - (values[0] as number), 4);
        },
      ),
    );
  });
});

/** Each player's mean marginal contribution over all orders, by brute force. */
function byDefinition(values: number[], n: number): number[] {
  const sums = new Array<number>(n).fill(0);
  const orders = permutations(Array.from({ length: n }, (_, player) => player));
  for (const order of orders) {
    let coalition = 0;
    for (const player of order) {
      const joined = coalition | (1 << player);
      sums[player] = (sums[player] as number) + (values[joined] as number) - (values[coalition] as number);
      coalition = joined;
    }
  }
  return sums.map((sum) => sum / orders.length);
}

function permutations(items: number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
