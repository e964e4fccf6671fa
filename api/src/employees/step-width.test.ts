import { expect, it } from 'vitest';
import { stepWidth } from './step-width.ts';

it.each([
  [50_000, 50_000, 1],
  [50_000, 50_015, 1],
  [50_000, 50_016, 2],
  [41_300, 77_900, 5_000],
  [30_000, 189_999, 10_000],
  [30_000, 190_000, 20_000],
])('from %d to %d in steps of %d', (lowest, highest, width) => {
  expect(stepWidth(lowest, highest)).toBe(width);
});
