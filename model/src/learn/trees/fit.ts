import { Random } from '../../random.ts';
import { foldsByGroup, without } from '../folds.ts';
import { meanOf } from '../metrics.ts';
import type { TrainingData } from '../training-data.ts';
import { type BoostOptions, boost } from './boost.ts';
import type { TreesModel } from './model.ts';
import { quantise } from './quantise.ts';

/** Fixed; model/README.md compares other values. `rounds` is the maximum. */
const OPTIONS: BoostOptions = { rounds: 300, depth: 4, learningRate: 0.06, minRowsPerLeaf: 20, bins: 255, slope: 0.85 };
const INNER_FOLDS = 3;

/** Gradient-boosted trees; the number of rounds by nested grouped cross-validation. */
export function fitTrees(data: TrainingData, rows: readonly number[], options = OPTIONS): TreesModel {
  const folds = foldsByGroup(rows, data.groups, INNER_FOLDS, new Random(data.seed, 'trees'));
  const curves = folds.map((held, i) => boost(data, without(folds, i), options, held).watched);
  const errors = Array.from({ length: options.rounds }, (_, round) => meanOf(curves.map((curve) => curve[round] ?? 0)));
  const rounds = errors.indexOf(Math.min(...errors)) + 1;
  const { carry, base, trees } = boost(data, rows, { ...options, rounds });
  const { depth, learningRate, minRowsPerLeaf, bins } = options;
  return {
    algorithm: 'gradient-boosted-trees',
    parameters: { rounds, depth, learningRate, minRowsPerLeaf, bins },
    carry,
    ...quantise(base, trees),
  };
}
