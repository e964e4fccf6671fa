import type { Binned, BinnedFeature } from './bins.ts';
import { divide, goingLeft } from './divide.ts';
import { fillHistogram, type Histogram, subtractHistogram, totalOf } from './histogram.ts';
import { ANY_VALUE, type TreeNode } from './model.ts';
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
  readonly #rows: Int32Array;
  readonly #watch: Int32Array;
  /** The same rows, divided among the nodes of the tree that grows. */
  readonly #inside: Inside;

  /** @param rows ascending, as `watch` */
  constructor(binned: Binned, rows: Int32Array, watch: Int32Array, options: GrowOptions) {
    this.#binned = binned;
    this.#options = options;
    this.#histograms = Array.from({ length: options.depth + 1 }, () => new Float64Array(2 * binned.bins));
    this.#spare = new Int32Array(Math.max(rows.length, watch.length));
    this.#rows = rows;
    this.#watch = watch;
    this.#inside = { rows: rows.slice(), watch: watch.slice() };
  }

  /** One regression tree on the residuals of these rows. Subtracts its leaves from the residuals. */
  grow(residuals: Float64Array): TreeNode {
    // Ascending again: rows in the order of the last tree's leaves are all over the memory, twice as slow.
    this.#inside.rows.set(this.#rows);
    this.#inside.watch.set(this.#watch);
    const root = this.#histograms[0] as Histogram;
    fillHistogram(root, this.#binned, residuals, this.#rows);
    const anywhere = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    return this.#node(residuals, this.#inside, root, totalOf(root, this.#binned), 0, anywhere);
  }

  /** @param total the sum of the node's residuals */
  #node(
    residuals: Float64Array,
    inside: Inside,
    histogram: Histogram,
    total: number,
    level: number,
    bounds: Bounds,
  ): TreeNode {
    const { depth, minRowsPerLeaf, shrink } = this.#options;
    const { rows, watch } = inside;
    const node = { total, rows: rows.length, bounds, minRows: minRowsPerLeaf };
    const split = level === depth ? null : bestSplit(this.#binned, histogram, node);
    if (split === null) {
      const value = shrink(leafValue(total, rows.length, bounds));
      subtractFrom(residuals, rows, value);
      subtractFrom(residuals, watch, value);
      return { value };
    }
    const { feature, bin } = split;
    const splitting = this.#binned.features[feature] as BinnedFeature;
    const { categorical, increasing, thresholds } = splitting;
    const goesLeft = goingLeft(splitting, bin, split.missingLeft);
    const codes = this.#binned.codes[feature] as Uint8Array;
    const [leftRows, rightRows] = divide(rows, codes, goesLeft, this.#spare);
    const [leftWatch, rightWatch] = divide(watch, codes, goesLeft, this.#spare);
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
    // Missing values have no place in the order. Descendants of others are bounded by the midpoint, so the whole left subtree stays at or below the right one.
    const middle = (split.left + split.right) / 2;
    const bounded = (side: Inside): Bounds => {
      if (!increasing || bin === thresholds.length) return bounds;
      return side === left ? { low: bounds.low, high: middle } : { low: middle, high: bounds.high };
    };
    const sumOf = (side: Inside) => (side === left ? split.leftSum : total - split.leftSum);
    // The small one first: its descendants use the histograms below, the large one keeps the parent's.
    const grown = new Map([
      [small, this.#node(residuals, small, ofSmall, sumOf(small), level + 1, bounded(small))],
      [large, this.#node(residuals, large, ofLarge, sumOf(large), level + 1, bounded(large))],
    ]);
    const children = { left: grown.get(left) as TreeNode, right: grown.get(right) as TreeNode };
    return categorical
      ? { feature, category: bin, ...children }
      : {
          feature,
          threshold: thresholds[bin] ?? ANY_VALUE,
          ...(split.missingLeft && { missingLeft: true as const }),
          ...children,
        };
  }
}

function subtractFrom(residuals: Float64Array, rows: Int32Array, value: number): void {
  for (let i = 0; i < rows.length; i++) (residuals[rows[i] as number] as number) -= value;
}
