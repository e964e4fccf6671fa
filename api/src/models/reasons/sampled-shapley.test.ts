import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { antitheticOrders, sampledShapley } from './sampled-shapley.ts';

type Game = (members: ReadonlySet<number>) => number;

/** The values that `sampledShapley` wants, of a game. */
function valuesOf(game: Game, orders: number[][]): number[] {
  const [first = []] = orders;
  const prefixes = orders.flatMap((order) => order.slice(1).map((_, place) => order.slice(0, place + 1)));
  return [[], first, ...prefixes].map((members) => game(new Set(members)));
}
const solve = (game: Game, n: number, pairs: number, seed: string) => {
  const orders = antitheticOrders(n, pairs, seed);
  return sampledShapley(orders, valuesOf(game, orders));
};

describe('antitheticOrders', () => {
  it('are orders of all players, each followed by its reverse, and the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 2, max: 8 }), fc.string(), (n, pairs, seed) => {
        const orders = antitheticOrders(n, pairs, seed);
        expect(orders).toHaveLength(2 * pairs);
        for (const [index, order] of orders.entries()) {
          expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, player) => player));
          if (index % 2 === 1) expect(order).toEqual(orders[index - 1]?.toReversed());
        }
        expect(antitheticOrders(n, pairs, seed)).toEqual(orders);
      }),
    );
    expect(antitheticOrders(20, 2, 'a')).not.toEqual(antitheticOrders(20, 2, 'b'));
  });

  it('put every player in every place about as often', () => {
    const counts = Array.from({ length: 8 }, () => new Array<number>(8).fill(0));
    for (const order of antitheticOrders(8, 4_000, 'places')) {
      for (const [place, player] of order.entries())
        (counts[player] as number[])[place] = (counts[player]?.[place] ?? 0) + 1;
    }
    // 8,000 orders: 1,000 expected, a standard deviation of about 30.
    for (const count of counts.flat()) expect(Math.abs(count - 1_000)).toBeLessThan(200);
  });
});

describe('sampledShapley', () => {
  it('divides everything, whatever the game', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 2, max: 5 }), fc.string(), (n, pairs, seed) => {
        const orders = antitheticOrders(n, pairs, seed);
        const game: Game = (members) => Math.sin([...members].reduce((sum, player) => sum + player * player, 1)) * 1e4;
        const values = valuesOf(game, orders);
        const sum = sampledShapley(orders, values).amounts.reduce((total, amount) => total + amount, 0);
        expect(sum).toBeCloseTo((values[1] as number) - (values[0] as number), 6);
      }),
    );
  });

  it('is exact, and says so, where each player adds by itself or two of them together', () => {
    // The reverse of an order turns round who of two comes first: the pair's mean is the Shapley value.
    const game: Game = (members) =>
      [...members].reduce((sum, player) => sum + 10 * player, 0) + (members.has(2) && members.has(5) ? 100 : 0);
    const { amounts, errors } = solve(game, 15, 3, 'pairs');
    for (const [player, amount] of amounts.entries()) {
      expect(amount).toBeCloseTo(10 * player + (player === 2 || player === 5 ? 50 : 0), 9);
      expect(errors?.[player]).toBeCloseTo(0, 9);
    }
  });

  it('states an error that is as large as the error it makes', () => {
    // Worth something to every three who are together: a third each, which orders show only on average.
    const triples = [0, 3, 6, 9].map((first) => [first, first + 1, first + 2]);
    const game: Game = (members) =>
      triples.filter((triple) => triple.every((player) => members.has(player))).length * 900;
    const ratios = Array.from({ length: 60 }, (_, seed) => solve(game, 12, 46, `seed ${seed}`)).flatMap(
      ({ amounts, errors }) => amounts.map((amount, player) => (amount - 300) / (errors?.[player] as number)),
    );
    // If the errors are right these are about standard normal: 720 of them, correlated in triples.
    const spread = Math.sqrt(ratios.reduce((sum, ratio) => sum + ratio * ratio, 0) / ratios.length);
    expect(spread).toBeGreaterThan(0.8);
    expect(spread).toBeLessThan(1.25);
  });
});
