import type { Matrix } from '../encode.ts';

/** `threshold`: a value that is at most this goes left; `category`: every other goes left. */
export type TreeNode =
  | { feature: number; threshold: number; left: TreeNode; right: TreeNode }
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

/** The value of a row's leaf. */
export function leafOf(tree: TreeNode, codes: readonly Float32Array[], row: number): number {
  let node = tree;
  while (!('value' in node)) {
    const code = codes[node.feature]?.[row] as number;
    node = ('threshold' in node ? code <= node.threshold : code !== node.category) ? node.left : node.right;
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
