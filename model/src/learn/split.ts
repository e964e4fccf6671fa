import { Random } from '../random.ts';
import { foldsByGroup } from './folds.ts';

export interface RowSplit {
  train: number[];
  calibration: number[];
  test: number[];
}

/**
 * Half of the groups to train, a quarter to calibrate the band, a quarter held out. With some 1,400 rows each, calibration
 * and test estimate a 90 % coverage with a standard error of about 0.8 points, so a tolerance of two points is safe; with
 * a smaller share it would not be.
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
