import type { Model } from './model.ts';
import { fitRidge } from './ridge.ts';
import type { TrainingData } from './training-data.ts';
import { fitTrees } from './trees/fit.ts';

export interface Algorithm {
  id: Model['algorithm'];
  /** Trains on these rows only; hyperparameters (alpha, rounds) are chosen within them. */
  fit(data: TrainingData, rows: readonly number[]): Model;
}

/** Baseline, then challenger. */
export const ALGORITHMS: readonly Algorithm[] = [
  { id: 'ridge', fit: fitRidge },
  { id: 'gradient-boosted-trees', fit: fitTrees },
];
