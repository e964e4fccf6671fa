import type { Matrix } from '../encode.ts';
import { predictRidge, type RidgeModel } from '../ridge.ts';

/**
 * `threshold`: a value that is at most this goes left, a missing one right unless `missingLeft` says so; `category`: every
 * other goes left.
 */
export type TreeNode =
  | { feature: number; threshold: number; missingLeft?: true; left: TreeNode; right: TreeNode }
  | { feature: number; category: number; left: TreeNode; right: TreeNode }
  | { value: number };

/** prediction = slope · offset feature, or a ridge's prediction, + base + Σ leaf values. */
export interface TreesModel {
  algorithm: 'gradient-boosted-trees';
  parameters: { rounds: number; depth: number; learningRate: number; minRowsPerLeaf: number; bins: number };
  carry: { feature: number; slope: number } | null;
  /** The trees have learned what this leaves. */
  onto: RidgeModel | null;
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

/** The offset's float32 part of these rows' predictions, in the graph's order of operations; 0 without an offset. */
export function carriedOn(carry: TreesModel['carry'], matrix: Matrix, rows: ArrayLike<number>): Float32Array {
  const carried = new Float32Array(rows.length);
  const codes = carry === null ? undefined : matrix.codes[carry.feature];
  if (carry === null || codes === undefined) return carried;
  for (let place = 0; place < rows.length; place++)
    carried[place] = (codes[rows[place] as number] as number) * carry.slope;
  return carried;
}

/** The float32 predictions for these rows. */
export function predictTrees(model: TreesModel, matrix: Matrix, rows: ArrayLike<number>): Float32Array {
  const { base, carry, onto, trees } = model;
  const before = onto === null ? carriedOn(carry, matrix, rows) : predictRidge(onto, matrix, rows);
  return before.map((value, place) => {
    const sum = trees.reduce((total, tree) => total + leafOf(tree, matrix.codes, rows[place] as number), base);
    return value + Math.fround(sum);
  });
}
