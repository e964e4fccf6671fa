import type { Binned, BinnedFeature } from './bins.ts';
import { divide, goingLeft } from './divide.ts';
import { ANY_VALUE, isMissingLeft, type TreeNode } from './model.ts';

/**
 * The sum of the leaves of some rows, in their order: as in training, each split divides all rows of its node, which is
 * far faster than each row's way down.
 */
export function sumOfLeaves(trees: Iterable<TreeNode>, binned: Binned, rows: Int32Array): Float64Array {
  const sums = new Float64Array(binned.codes[0]?.length ?? 0);
  const inside = new Int32Array(rows.length);
  const spare = new Int32Array(rows.length);
  const visit = (node: TreeNode, some: Int32Array): void => {
    if ('value' in node) {
      for (let i = 0; i < some.length; i++) (sums[some[i] as number] as number) += node.value;
      return;
    }
    const feature = binned.features[node.feature] as BinnedFeature;
    const bin = 'category' in node ? node.category : binOf(feature, node.threshold);
    const codes = binned.codes[node.feature] as Uint8Array;
    const [left, right] = divide(some, codes, goingLeft(feature, bin, isMissingLeft(node)), spare);
    visit(node.left, left);
    visit(node.right, right);
  };
  for (const tree of trees) {
    inside.set(rows);
    visit(tree, inside);
  }
  return Float64Array.from(rows, (row) => sums[row] as number);
}

const binOf = ({ thresholds }: BinnedFeature, threshold: number) =>
  threshold === ANY_VALUE ? thresholds.length : thresholds.indexOf(threshold);
