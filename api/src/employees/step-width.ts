const MOST_STEPS = 16;
const ROUND = [1, 2, 5];

/**
 * How wide the steps of a histogram are to be, so that few of them hold everything from lowest to highest, and begin at
 * numbers that people read at a glance.
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
