import type { Binned } from './bins.ts';
import type { TreeNode } from './model.ts';
import { type Bounds, bestSplit, leafValue } from './split.ts';

export interface GrowOptions {
  depth: number;
  minRowsPerLeaf: number;
  /** By column: is the tree monotonically increasing in it? */
  increasing: readonly boolean[];
}

/** One regression tree on the residuals of these rows, before the learning rate. */
export function growTree(binned: Binned, residuals: Float64Array, rows: Int32Array, options: GrowOptions): TreeNode {
  const grow = (inside: Int32Array, depth: number, bounds: Bounds): TreeNode => {
    const split =
      depth === 0 ? null : bestSplit(binned, residuals, inside, bounds, options.increasing, options.minRowsPerLeaf);
    if (split === null) {
      let sum = 0;
      for (const row of inside) sum += residuals[row] ?? 0;
      return { value: leafValue(sum, inside.length, bounds) };
    }
    const codes = binned.codes[split.column] ?? new Uint8Array();
    const goesLeft = (row: number) => (codes[row] ?? 0) <= split.bin;
    // Descendants are bounded by the midpoint, so the whole left subtree stays at or below the right one.
    const middle = (split.left + split.right) / 2;
    const ordered = options.increasing[split.column] === true;
    return {
      column: split.column,
      threshold: binned.thresholds[split.column]?.[split.bin] ?? 0,
      left: grow(inside.filter(goesLeft), depth - 1, ordered ? { low: bounds.low, high: middle } : bounds),
      right: grow(
        inside.filter((row) => !goesLeft(row)),
        depth - 1,
        ordered ? { low: middle, high: bounds.high } : bounds,
      ),
    };
  };
  return grow(rows, options.depth, { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
}
