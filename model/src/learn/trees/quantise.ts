import type { TreeNode } from './model.ts';

/** Float32 holds every whole number up to this one: 2 to the power of 24. */
const EXACT = 0x100_0000;

/** Applies a function to every leaf of a tree. */
export function mapLeaves(tree: TreeNode, change: (value: number) => number): TreeNode {
  if ('value' in tree) return { value: change(tree.value) };
  return { ...tree, left: mapLeaves(tree.left, change), right: mapLeaves(tree.right, change) };
}

function largestLeaf(tree: TreeNode): number {
  return 'value' in tree ? Math.abs(tree.value) : Math.max(largestLeaf(tree.left), largestLeaf(tree.right));
}

/**
 * Rounds base and leaves to multiples of one power of two: small enough not to matter (a few cents), large enough that
 * every partial sum fits a float32's 24 bits. Float32 sums are then exact in any order, so the result does not depend on
 * onnxruntime's threads. Rounding keeps the order of leaves, so a monotone tree stays monotone.
 */
export function quantise(base: number, trees: readonly TreeNode[]): { base: number; trees: TreeNode[] } {
  const reach = trees.reduce((sum, tree) => sum + largestLeaf(tree), Math.abs(base)) * 1.01;
  if (reach === 0) return { base, trees: [...trees] };
  let quantum = 1;
  while (quantum * EXACT < reach) quantum *= 2;
  while ((quantum * EXACT) / 2 > reach) quantum /= 2;
  // Adding 0 turns −0 into 0.
  const round = (value: number) => Math.round(value / quantum) * quantum + 0;
  return { base: round(base), trees: trees.map((tree) => mapLeaves(tree, round)) };
}
