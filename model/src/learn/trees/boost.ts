import { meanOf, square } from '../metrics.ts';
import type { TrainingData } from '../training-data.ts';
import { binColumns } from './bins.ts';
import { growTree } from './grow.ts';
import { carriedOn, leafOf, type TreeNode, type TreesModel } from './model.ts';
import { mapLeaves } from './quantise.ts';

export type BoostOptions = TreesModel['parameters'] & { slope: number };

export interface Boosted {
  carry: TreesModel['carry'];
  base: number;
  trees: TreeNode[];
  /** MSE on the watched rows after each round. */
  watched: number[];
}

/**
 * Gradient boosting for squared error (Friedman 2001): each tree fits the residuals of those before.
 * @param watch validation rows, to choose the number of rounds
 */
export function boost(
  data: TrainingData,
  rows: readonly number[],
  options: BoostOptions,
  watch: readonly number[] = [],
): Boosted {
  const { matrix, target } = data;
  const carry = data.carry === null ? null : { column: data.carry, slope: Math.fround(options.slope) };
  const residuals = target.map((y, row) => y - carriedOn(carry, matrix, row));
  const base = meanOf(rows.map((row) => residuals[row] ?? 0));
  for (let row = 0; row < residuals.length; row++) (residuals[row] as number) -= base;
  const binned = binColumns(matrix, rows, options.bins);
  const increasing = matrix.plan.map((column) => column.increasing);
  const inside = Int32Array.from(rows);
  const trees: TreeNode[] = [];
  const watched: number[] = [];
  for (let round = 0; round < options.rounds; round++) {
    const grown = growTree(binned, residuals, inside, { ...options, increasing });
    const tree = mapLeaves(grown, (value) => value * options.learningRate);
    trees.push(tree);
    for (const row of rows) (residuals[row] as number) -= leafOf(tree, matrix.columns, row);
    let squared = 0;
    for (const row of watch) {
      (residuals[row] as number) -= leafOf(tree, matrix.columns, row);
      squared += square(residuals[row] as number);
    }
    watched.push(squared / watch.length);
  }
  return { carry, base, trees, watched };
}
