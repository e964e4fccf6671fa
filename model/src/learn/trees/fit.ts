import { bestSetting, type FoldFits, type Learner } from '../cross-fit.ts';
import { everyRow, without } from '../folds.ts';
import { predictRidge, type RidgeModel } from '../ridge.ts';
import type { TrainingData } from '../training-data.ts';
import { BINS } from './bins.ts';
import type { Boosted, BoostInput } from './boost.ts';
import { sumOfLeaves } from './leaves.ts';
import { carriedOn, type TreesModel } from './model.ts';
import type { TreesOptions } from './options.ts';
import { unpackTrees } from './pack.ts';
import { quantise } from './quantise.ts';
import { type Rest, restOf } from './rest.ts';
import { boostAll } from './threads.ts';

/** The share of the target's offset that is not to be learned; model/README.md compares others. */
const SLOPE = 0.85;

/**
 * Gradient-boosted trees.
 * @param variants one setting for each number of trees of each of these
 * @param ridge where it is given, the trees learn what it leaves, in place of the target less its offset
 */
export function treesLearner(
  data: TrainingData,
  variants: readonly TreesOptions[],
  ridge: Learner<RidgeModel> | null = null,
): Learner<TreesModel> {
  const { matrix, binned, target } = data;
  const carry = data.carry === null || ridge !== null ? null : { feature: data.carry, slope: Math.fround(SLOPE) };
  const every = everyRow(matrix.rows);
  const inputOf = (
    options: TreesOptions,
    { grid, rest: target }: Rest,
    rows: Int32Array,
    watch: Int32Array,
  ): BoostInput => ({ binned, target, grid, rows, watch, options });
  let ridgeSetting: number | undefined;
  // The settings of a variant follow those of the one before: from no tree to the most.
  const variantOf = (setting: number, variant = 0): { variant: number; rounds: number } => {
    const { rounds } = variants[variant] as TreesOptions;
    return setting <= rounds ? { variant, rounds: setting } : variantOf(setting - rounds - 1, variant + 1);
  };
  const restsOf = async (folds: readonly Int32Array[]): Promise<Rest[]> => {
    const lines = await ridge?.fitFolds(folds, () => {});
    if (lines === undefined) return Array(folds.length).fill(restOf(target, carriedOn(carry, matrix, every)));
    ridgeSetting = bestSetting(lines.errors);
    return folds.map((_, fold) => restOf(target, lines.predict(fold, bestSetting(lines.errors, fold), every)));
  };

  return {
    async fitFolds(folds, onFold): Promise<FoldFits> {
      const rests = await restsOf(folds);
      const fits: Boosted[][] = [];
      for (const options of variants) {
        fits.push(
          await boostAll(
            folds.map((held, i) => inputOf(options, rests[i] as Rest, without(folds, i), held)),
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
        predict: (fold, setting, rows = folds[fold] ?? new Int32Array()) => {
          const { variant, rounds } = variantOf(setting);
          const { base, trees } = fitOf(variant, fold);
          const { before } = rests[fold] as Rest;
          const sums = sumOfLeaves(unpackTrees(trees, rounds), binned, rows);
          // As the graph answers.
          return sums.map((sum, i) => Math.fround(base + sum + (before[rows[i] as number] as number)));
        },
      };
    },
    async fit(setting): Promise<TreesModel> {
      const { variant, rounds } = variantOf(setting);
      const { patience: _, ...options } = variants[variant] as TreesOptions;
      if (ridge !== null && ridgeSetting === undefined) throw new Error('No folds were fitted before.');
      const onto = ridge === null ? null : await ridge.fit(ridgeSetting as number);
      const rest = restOf(target, onto === null ? carriedOn(carry, matrix, every) : predictRidge(onto, matrix, every));
      const [boosted] = await boostAll([
        inputOf({ ...options, rounds, patience: rounds + 1 }, rest, every, new Int32Array()),
      ]);
      if (boosted === undefined) throw new Error('Nothing was boosted.');
      return {
        algorithm: 'gradient-boosted-trees',
        parameters: { ...options, rounds, bins: BINS },
        carry,
        onto,
        ...quantise(boosted.base, [...unpackTrees(boosted.trees)]),
      };
    },
  };
}
