import type { Matrix } from '../encode.ts';

/**
 * `threshold`: a value that is at most this goes left, a missing one right unless `missingLeft` says so; `category`: every
 * other goes left.
 */
export type TreeNode =
  | { feature: number; threshold: number; missingLeft?: true; left: TreeNode; right: TreeNode }
  | { feature: number; category: number; left: TreeNode; right: TreeNode }
  | { value: number };

/** prediction = slope · offset feature + base + Σ leaf values. */
export interface TreesModel {
  algorithm: 'gradient-boosted-trees';
  parameters: { rounds: number; depth: number; learningRate: number; minRowsPerLeaf: number; bins: number };
  carry: { feature: number; slope: number } | null;
  base: number;
  trees: TreeNode[];
}

/** The threshold that divides values from missing ones: the largest finite float32. */
export const ANY_VALUE = 3.4028234663852886e38;

/** Whether a row whose value of the node's feature is missing goes left. */
export const isMissingLeft = (node: Exclude<TreeNode, { value: number }>): boolean =>
  'threshold' in node && node.missingLeft === true;

/** The value of a row's leaf. */
export function leafOf(tree: TreeNode, codes: readonly Float32Array[], row: number): number {
  let node = tree;
  while (!('value' in node)) {
    const code = codes[node.feature]?.[row] as number;
    const isLeft = 'category' in node ? code !== node.category : code <= node.threshold;
    node = (Number.isNaN(code) ? isMissingLeft(node) : isLeft) ? node.left : node.right;
  }
  return node.value;
}

/** The offset's float32 part of the prediction, in the graph's order of operations. */
export function carriedOn(carry: TreesModel['carry'], matrix: Matrix, row: number): number {
  return carry === null ? 0 : Math.fround((matrix.codes[carry.feature]?.[row] ?? 0) * carry.slope);
}

/** The float32 prediction for one row. */
export function predictTrees(model: TreesModel, matrix: Matrix, row: number): number {
  let sum = model.base;
  for (const tree of model.trees) sum += leafOf(tree, matrix.codes, row);
  return Math.fround(carriedOn(model.carry, matrix, row) + Math.fround(sum));
}
