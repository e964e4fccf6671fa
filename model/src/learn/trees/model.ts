import type { Matrix } from '../encode.ts';

export type TreeNode =
  /** `x <= threshold` goes left. The threshold is a float32, as are the values it is compared with. */
  { column: number; threshold: number; left: TreeNode; right: TreeNode } | { value: number };

/** prediction = slope · offset column + base + Σ leaf values. */
export interface TreesModel {
  algorithm: 'gradient-boosted-trees';
  parameters: { rounds: number; depth: number; learningRate: number; minRowsPerLeaf: number; bins: number };
  carry: { column: number; slope: number } | null;
  base: number;
  trees: TreeNode[];
}

/** The value of a row's leaf. */
export function leafOf(tree: TreeNode, columns: readonly Float32Array[], row: number): number {
  let node = tree;
  while ('column' in node) node = (columns[node.column]?.[row] ?? 0) <= node.threshold ? node.left : node.right;
  return node.value;
}

/** The offset's float32 part of the prediction, in the graph's order of operations. */
export function carriedOn(carry: TreesModel['carry'], matrix: Matrix, row: number): number {
  return carry === null ? 0 : Math.fround((matrix.columns[carry.column]?.[row] ?? 0) * carry.slope);
}

/** The float32 prediction for one row. */
export function predictTrees(model: TreesModel, matrix: Matrix, row: number): number {
  let sum = model.base;
  for (const tree of model.trees) sum += leafOf(tree, matrix.columns, row);
  return Math.fround(carriedOn(model.carry, matrix, row) + Math.fround(sum));
}
