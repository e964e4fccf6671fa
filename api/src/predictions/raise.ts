/**
 * A raise from one salary to another, both whole units of the same currency a year.
 *
 * @returns the amount in the same unit and the percentage of the old salary, to two decimals
 */
export function raiseOf(from: number, to: number): { amount: number; percent: number } {
  const amount = to - from;
  return { amount, percent: Math.round((amount / from) * 10_000) / 100 };
}
