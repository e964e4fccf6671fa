import type { BoostOptions } from './boost.ts';

export type TreesOptions = BoostOptions;

/** Small steps are more exact and slower: from so many rows on, larger ones are as good. */
const MANY_ROWS = 2_000;
/** From so many on only deep trees are tried: shallow ones take twice as long there, and gain at most a thousandth. */
const VERY_MANY_ROWS = 20_000;
/** The most trees; a fold ends earlier where they no longer help. */
const ROUNDS = 3_000;

/** Shallow and deep trees for a table of this size, of which cross-validation chooses; docs/model.md compares others. */
export function treesVariants(rows: number): TreesOptions[] {
  const few = rows < MANY_ROWS;
  const common = { rounds: ROUNDS, patience: 50, learningRate: few ? 0.03 : 0.1, minRowsPerLeaf: few ? 5 : 20 };
  return (rows < VERY_MANY_ROWS ? [3, 6] : [6]).map((depth) => ({ ...common, depth }));
}

/** For the size of the errors, which has more noise than the target. */
export function scaleVariants(rows: number): TreesOptions[] {
  const minRowsPerLeaf = Math.max(10, Math.min(50, Math.round(rows / 50)));
  return [{ rounds: ROUNDS, patience: 50, learningRate: 0.06, minRowsPerLeaf, depth: 4 }];
}
