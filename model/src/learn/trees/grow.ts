import type { Binned } from './bins.ts';
import { fillHistogram, type Histogram, subtractHistogram } from './histogram.ts';
import type { TreeNode } from './model.ts';
import { type Bounds, bestSplit, leafValue } from './split.ts';

export interface GrowOptions {
  depth: number;
  minRowsPerLeaf: number;
  /** A leaf's value, of the regularised mean of its residuals. */
  shrink: (value: number) => number;
}

/** Rows of a node: those that it learns from, and those that are only watched. */
interface Inside {
  rows: Int32Array;
  watch: Int32Array;
}

/** Grows trees on the same rows, one after another. */
export class Grower {
  readonly #binned: Binned;
  readonly #options: GrowOptions;
  /** One for each level, and one for the siblings of the deepest. */
  readonly #histograms: Histogram[];
  readonly #spare: Int32Array;

  constructor(binned: Binned, rows: number, options: GrowOptions) {
    this.#binned = binned;
    this.#options = options;
    this.#histograms = Array.from({ length: options.depth + 1 }, () => new Float64Array(2 * binned.bins));
    this.#spare = new Int32Array(rows);
  }

  /** One regression tree on the residuals of these rows. Subtracts its leaves from the residuals; reorders the rows. */
  grow(residuals: Float64Array, rows: Int32Array, watch: Int32Array): TreeNode {
    const root = this.#histograms[0] as Histogram;
    if (this.#options.depth > 0) fillHistogram(root, this.#binned, residuals, rows);
    const anywhere = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    return this.#node(residuals, { rows, watch }, root, 0, anywhere);
  }

  #node(residuals: Float64Array, inside: Inside, histogram: Histogram, level: number, bounds: Bounds): TreeNode {
    const { depth, minRowsPerLeaf, shrink } = this.#options;
    const { rows, watch } = inside;
    let total = 0;
    for (let i = 0; i < rows.length; i++) total += residuals[rows[i] as number] as number;
    const split =
      level === depth ? null : bestSplit(this.#binned, histogram, total, rows.length, bounds, minRowsPerLeaf);
    if (split === null) {
      const value = shrink(leafValue(total, rows.length, bounds));
      for (let i = 0; i < rows.length; i++) (residuals[rows[i] as number] as number) -= value;
      for (let i = 0; i < watch.length; i++) (residuals[watch[i] as number] as number) -= value;
      return { value };
    }
    const { feature, bin } = split;
    const { categorical, increasing, thresholds } = this.#binned.features[feature] as Binned['features'][number];
    const [leftRows, rightRows] = this.#divide(rows, feature, bin, categorical);
    const [leftWatch, rightWatch] = this.#divide(watch, feature, bin, categorical);
    const left = { rows: leftRows, watch: leftWatch };
    const right = { rows: rightRows, watch: rightWatch };
    const [small, large] = leftRows.length <= rightRows.length ? [left, right] : [right, left];
    let ofSmall = histogram;
    let ofLarge = histogram;
    if (level + 1 < depth) {
      ofSmall = this.#histograms[level + 1] as Histogram;
      fillHistogram(ofSmall, this.#binned, residuals, small.rows);
      ofLarge = subtractHistogram(histogram, ofSmall);
    }
    // Descendants are bounded by the midpoint, so the whole left subtree stays at or below the right one.
    const middle = (split.left + split.right) / 2;
    const bounded = (side: Inside): Bounds => {
      if (!increasing) return bounds;
      return side === left ? { low: bounds.low, high: middle } : { low: middle, high: bounds.high };
    };
    // The small one first: its descendants use the histograms below, the large one keeps the parent's.
    const grown = new Map([
      [small, this.#node(residuals, small, ofSmall, level + 1, bounded(small))],
      [large, this.#node(residuals, large, ofLarge, level + 1, bounded(large))],
    ]);
    const children = { left: grown.get(left) as TreeNode, right: grown.get(right) as TreeNode };
    return categorical
      ? { feature, category: bin, ...children }
      : { feature, threshold: thresholds[bin] as number, ...children };
  }

  /** Moves the rows that go left to the front, in their order. */
  #divide(rows: Int32Array, feature: number, bin: number, categorical: boolean): [Int32Array, Int32Array] {
    const { codes, features } = this.#binned;
    const width = features.length;
    let left = 0;
    let right = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const code = codes[row * width + feature] as number;
      if (categorical ? code !== bin : code <= bin) rows[left++] = row;
      else this.#spare[right++] = row;
    }
    rows.set(this.#spare.subarray(0, right), left);
    return [rows.subarray(0, left), rows.subarray(left)];
  }
}
