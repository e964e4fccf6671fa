import { gridOf } from './boost.ts';

/** What trees are to learn of each row of the table. */
export interface Rest {
  /** What was taken off the target. */
  before: ArrayLike<number>;
  /** What is left: multiples of the grid, in memory that threads share. */
  rest: Float64Array;
  grid: number;
}

/** The target without what is known of it, on the grid on which sums are exact. */
export function restOf(target: Float64Array, before: ArrayLike<number>): Rest {
  const rest = new Float64Array(new SharedArrayBuffer(8 * target.length));
  for (let row = 0; row < rest.length; row++) rest[row] = (target[row] as number) - (before[row] as number);
  const grid = gridOf(rest);
  for (let row = 0; row < rest.length; row++) rest[row] = Math.round((rest[row] as number) / grid) * grid;
  return { before, rest, grid };
}
