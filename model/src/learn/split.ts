import { Random } from '../random.ts';
import { foldsByGroup } from './folds.ts';

export interface RowSplit {
  train: number[];
  calibration: number[];
  test: number[];
}

/**
 * Half of the groups to learn from, a quarter to calibrate the band, a quarter held out. With some 1,400 rows each,
 * calibration and test both know a 90 % coverage to about ±0.8 points (one standard error): two points are a promise
 * that can be kept, which a smaller share could keep only by luck.
 */
export function splitRows(groups: readonly string[], seed: number): RowSplit {
  const all = groups.map((_, row) => row);
  const [first = [], second = [], calibration = [], test = []] = foldsByGroup(
    all,
    groups,
    4,
    new Random(seed, 'split'),
  );
  return { train: [...first, ...second].sort((a, b) => a - b), calibration, test };
}
