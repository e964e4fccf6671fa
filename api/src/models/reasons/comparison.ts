import type { FeatureRow } from '../manifest.schema.ts';
import type { Player } from './players.ts';
import { antitheticOrders, type Shares, sampledShapley } from './sampled-shapley.ts';
import { shapley } from './shapley.ts';

/** Most rows for one comparison: 1.5 ms that block the event loop. */
export const MOST_ROWS = 1024;
/** The most players whose 2ⁿ coalitions fit. */
export const MOST_EXACT = Math.log2(MOST_ROWS);
/** Without two there is no standard error. */
const LEAST_PAIRS = 2;

/** A row beside its base, and what the model must be asked to tell what makes the difference. */
export interface Comparison {
  row: FeatureRow;
  base: FeatureRow;
  players: readonly Player[];
  /** The players that differ, in the order of the shares. The Shapley value of all others is zero. */
  different: Player[];
  /** The first is the base. */
  rows: FeatureRow[];
  /** The prediction of the row itself, among those of `rows`. */
  whole(predictions: readonly number[]): number;
  shares(predictions: readonly number[]): Shares;
  /** How many orders were sampled; undefined where the shares are exact. */
  orders?: number;
}

/**
 * Exact up to ten players that differ; above, sampled: at most 1,024 rows, or four a player where two pairs of orders
 * take more.
 *
 * @param seed decides which orders are sampled
 */
export function compare(row: FeatureRow, base: FeatureRow, players: readonly Player[], seed: string): Comparison {
  const different = players.filter((player) => player.some((name) => row[name] !== base[name]));
  const given = { row, base, players, different };
  const mixed = (members: readonly Player[]): FeatureRow => {
    const own: Record<string, string | number> = { ...base };
    for (const name of members.flat()) own[name] = row[name] as string | number;
    return own;
  };
  const n = different.length;
  if (n <= MOST_EXACT) {
    const rows = Array.from({ length: 1 << n }, (_, coalition) =>
      mixed(different.filter((_, player) => coalition & (1 << player))),
    );
    return {
      ...given,
      rows,
      whole: (predictions) => predictions.at(-1) as number,
      shares: (predictions) => ({ amounts: shapley(predictions) }),
    };
  }
  const pairs = Math.max(LEAST_PAIRS, Math.floor((MOST_ROWS - 2) / (2 * (n - 1))));
  const orders = antitheticOrders(n, pairs, seed);
  const steps = orders.flatMap((order) =>
    order.slice(1).map((_, place) => mixed(order.slice(0, place + 1).map((player) => different[player] as Player))),
  );
  return {
    ...given,
    rows: [base, row, ...steps],
    whole: (predictions) => predictions[1] as number,
    shares: (predictions) => sampledShapley(orders, predictions),
    orders: orders.length,
  };
}
