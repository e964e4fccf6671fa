/** The most of an `integer` of PostgreSQL, as which amounts are stored. */
export const MOST_INTEGER = 2 ** 31 - 1;

/** The first of a prediction's amounts that cannot be stored; undefined if all can. */
export const unstorableAmount = (amounts: readonly number[]): number | undefined =>
  amounts.find((amount) => !(Math.abs(amount) <= MOST_INTEGER));
