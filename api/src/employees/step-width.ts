const MOST_STEPS = 16;
const ROUND = [1, 2, 5];

/**
 * The bin width of a histogram: few bins from lowest to highest, with round limits.
 *
 * @returns 1, 2 or 5 times a power of ten, in the unit of the numbers
 */
export function stepWidth(lowest: number, highest: number): number {
  for (let power = 1; ; power *= 10) {
    for (const digit of ROUND) {
      const width = digit * power;
      if (Math.floor(highest / width) - Math.floor(lowest / width) < MOST_STEPS) return width;
    }
  }
}
