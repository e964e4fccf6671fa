const MARGIN = 0.08;

/**
 * A linear scale that contains all of the amounts, with a margin at both ends.
 *
 * @returns a function from an amount to its position, in percent of the width
 */
export function scaleOf(amounts: readonly number[]): (amount: number) => number {
  const low = Math.min(...amounts);
  const high = Math.max(...amounts);
  const air = Math.max(high - low, 1) * MARGIN;
  const width = high - low + 2 * air;
  return (amount) => ((amount - low + air) / width) * 100;
}
