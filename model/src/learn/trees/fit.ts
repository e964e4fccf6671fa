import type { FoldFits, Learner } from '../cross-fit.ts';
import { everyRow, without } from '../folds.ts';
import type { TrainingData } from '../training-data.ts';
import { BINS } from './bins.ts';
import { type Boosted, type BoostInput, gridOf } from './boost.ts';
import { sumOfLeaves } from './leaves.ts';
import { carriedOn, type TreesModel } from './model.ts';
import type { TreesOptions } from './options.ts';
import { unpackTrees } from './pack.ts';
import { quantise } from './quantise.ts';
import { boostAll } from './threads.ts';

/** The share of the target's offset that is not to be learned; model/README.md compares others. */
const SLOPE = 0.85;

/**
 * Gradient-boosted trees.
 * @param variants one setting for each number of trees of each of these
 */
export function treesLearner(data: TrainingData, variants: readonly TreesOptions[]): Learner<TreesModel> {
  const { matrix, binned, target } = data;
  const carry = data.carry === null ? null : { feature: data.carry, slope: Math.fround(SLOPE) };
  const rest = new Float64Array(new SharedArrayBuffer(8 * matrix.rows));
  for (let row = 0; row < matrix.rows; row++) rest[row] = (target[row] as number) - carriedOn(carry, matrix, row);
  const grid = gridOf(rest);
  for (let row = 0; row < matrix.rows; row++) rest[row] = Math.round((rest[row] as number) / grid) * grid;
  const inputOf = (options: TreesOptions, rows: Int32Array, watch: Int32Array): BoostInput => ({
    binned,
    target: rest,
    grid,
    rows,
    watch,
    options,
  });
  // The settings of a variant follow those of the one before: from no tree to the most.
  const variantOf = (setting: number, variant = 0): { variant: number; rounds: number } => {
    const { rounds } = variants[variant] as TreesOptions;
    return setting <= rounds ? { variant, rounds: setting } : variantOf(setting - rounds - 1, variant + 1);
  };

  return {
    async fitFolds(folds, onFold): Promise<FoldFits> {
      const fits: Boosted[][] = [];
      for (const options of variants) {
        fits.push(
          await boostAll(
            folds.map((held, i) => inputOf(options, without(folds, i), held)),
            onFold,
          ),
        );
      }
      const fitOf = (variant: number, fold: number) => fits[variant]?.[fold] as Boosted;
      return {
        errors: folds.map((_, fold) =>
          variants.flatMap(({ rounds }, variant) => {
            const { errors } = fitOf(variant, fold);
            // A fold that ended earlier keeps its last trees; where all have ended, there is nothing more to choose from.
            const last = Math.max(...(fits[variant] ?? []).map((fit) => fit.errors.length));
            return Array.from({ length: rounds + 1 }, (_, i) =>
              i < last ? (errors[i] ?? (errors.at(-1) as number)) : Number.POSITIVE_INFINITY,
            );
          }),
        ),
        predict: (fold, setting) => {
          const { variant, rounds } = variantOf(setting);
          const { base, trees } = fitOf(variant, fold);
          const rows = folds[fold] as Int32Array;
          const sums = sumOfLeaves(unpackTrees(trees, rounds), binned, rows);
          return sums.map((sum, i) => base + sum + carriedOn(carry, matrix, rows[i] as number));
        },
      };
    },
    async fit(setting): Promise<TreesModel> {
      const { variant, rounds } = variantOf(setting);
      const { patience: _, ...options } = variants[variant] as TreesOptions;
      const [boosted] = await boostAll([
        inputOf({ ...options, rounds, patience: rounds + 1 }, everyRow(matrix.rows), new Int32Array()),
      ]);
      if (boosted === undefined) throw new Error('Nothing was boosted.');
      return {
        algorithm: 'gradient-boosted-trees',
        parameters: { ...options, rounds, bins: BINS },
        carry,
        ...quantise(boosted.base, [...unpackTrees(boosted.trees)]),
      };
    },
  };
}
