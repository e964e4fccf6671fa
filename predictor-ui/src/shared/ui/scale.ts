const MARGIN = 0.08;

/**
 * A linear scale on which all of the amounts fit, with a little air at both ends.
 *
 * @returns a function from an amount to its place, in percent of the width
 */
export function scaleOf(amounts: readonly number[]): (amount: number) => number {
  const low = Math.min(...amounts);
  const high = Math.max(...amounts);
  const air = Math.max(high - low, 1) * MARGIN;
  const width = high - low + 2 * air;
  return (amount) => ((amount - low + air) / width) * 100;
}
