import { createHash } from 'node:crypto';

/**
 * Pairs of orders of n players, each a random one and its reverse: antithetic, so that a player who comes early in the
 * one comes late in the other, and their mean varies less. The same seed gives the same orders.
 */
export function antitheticOrders(n: number, pairs: number, seed: string): number[][] {
  const bytes = createHash('shake256', { outputLength: 4 * n * pairs })
    .update(seed)
    .digest();
  const players = Array.from({ length: n }, (_, player) => player);
  return Array.from({ length: pairs }, (_, pair) => {
    const key = (player: number) => bytes.readUInt32LE(4 * (pair * n + player));
    return players.toSorted((a, b) => key(a) - key(b));
  }).flatMap((order) => [order, order.toReversed()]);
}

/** What each player adds. */
export interface Shares {
  /** Their sum is the full coalition's value minus the empty one's. */
  amounts: number[];
  /** Standard errors of the amounts; absent where these are exact. */
  errors?: number[];
}

/**
 * Shapley values estimated from antithetic orders: each player's mean marginal contribution, with its standard error from
 * the pairs' spread. https://doi.org/10.48550/arXiv.2104.12199
 *
 * @param orders of `antitheticOrders`, of two pairs or more
 * @param values of the empty and the full coalition, then of each order's first 1 to n − 1 players
 */
export function sampledShapley(orders: readonly number[][], values: ArrayLike<number>): Shares {
  const n = orders[0]?.length ?? 0;
  const pairs = orders.length / 2;
  const ofPairs = Array.from({ length: n }, () => new Float64Array(pairs));
  orders.forEach((order, index) => {
    let before = values[0] as number;
    order.forEach((player, place) => {
      const after = values[place === n - 1 ? 1 : 2 + index * (n - 1) + place] as number;
      const pair = index >> 1;
      const means = ofPairs[player] as Float64Array;
      means[pair] = (means[pair] as number) + (after - before) / 2;
      before = after;
    });
  });
  const amounts = ofPairs.map((means) => means.reduce((sum, mean) => sum + mean, 0) / pairs);
  const errors = ofPairs.map((means, player) => {
    const squares = means.reduce((sum, mean) => sum + (mean - (amounts[player] as number)) ** 2, 0);
    return Math.sqrt(squares / (pairs - 1) / pairs);
  });
  return { amounts, errors };
}
