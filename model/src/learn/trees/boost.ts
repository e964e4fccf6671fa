import { square } from '../metrics.ts';
import type { Binned } from './bins.ts';
import { Grower } from './grow.ts';
import { type PackedTrees, TreePacker } from './pack.ts';

export interface BoostOptions {
  /** The most trees. */
  rounds: number;
  /** Ends when so many trees did not make the error on the watched rows smaller. */
  patience: number;
  depth: number;
  learningRate: number;
  minRowsPerLeaf: number;
}

export interface BoostInput {
  binned: Binned;
  /** What is to be learned, by row of the whole table, each a multiple of the grid (see `gridOf`). */
  target: Float64Array;
  grid: number;
  rows: Int32Array;
  /** Validation rows, to choose the number of rounds. */
  watch: Int32Array;
  options: BoostOptions;
}

export interface Boosted {
  base: number;
  trees: PackedTrees;
  /** Sum of squared errors on the watched rows by number of trees, from none. */
  errors: number[];
}

/** Gradient boosting for squared error (Friedman 2001): each tree fits the residuals of those before. */
export function boost({ binned, target, grid, rows, watch, options }: BoostInput): Boosted {
  const onGrid = (value: number) => Math.round(value / grid) * grid;
  let sum = 0;
  for (const row of rows) sum += target[row] as number;
  const base = onGrid(sum / rows.length);
  const residuals = target.map((value) => value - base);
  const squared = () => {
    let total = 0;
    for (let i = 0; i < watch.length; i++) total += square(residuals[watch[i] as number] as number);
    return total;
  };
  const shrink = (value: number) => onGrid(value * options.learningRate);
  const grower = new Grower(binned, rows, watch, { ...options, shrink });
  const trees = new TreePacker();
  const errors = [squared()];
  let best = 0;
  for (let round = 1; round <= options.rounds && round - 1 - best < options.patience; round++) {
    trees.push(grower.grow(residuals));
    errors.push(squared());
    if ((errors[round] as number) < (errors[best] as number) || watch.length === 0) best = round;
  }
  return { base, trees: trees.packed(), errors };
}

/** 2 to the power of 52: up to here, float64 holds every whole number and every sum of two. */
const EXACT = 0x10_0000_0000_0000;

/**
 * A power of two. Sums of residuals that are multiples of it are exact in whatever order, so that a node's histogram may
 * be its parent's less its sibling's: room is left for as many residuals as there are values, each eight times the largest.
 */
export function gridOf(values: Float64Array): number {
  const reach = 8 * values.length * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  let grid = 1;
  if (reach === 0) return grid;
  while (grid * EXACT < reach) grid *= 2;
  while ((grid * EXACT) / 2 > reach) grid /= 2;
  return grid;
}
