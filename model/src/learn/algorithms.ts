import type { Model } from './model.ts';
import { fitRidge } from './ridge.ts';
import type { TrainingData } from './training-data.ts';
import { fitTrees } from './trees/fit.ts';

export interface Algorithm {
  id: Model['algorithm'];
  /** Learns from these rows only; what it must choose for itself (alpha, rounds) it chooses within them. */
  fit(data: TrainingData, rows: readonly number[]): Model;
}

/** The baseline first, then the challenger. */
export const ALGORITHMS: readonly Algorithm[] = [
  { id: 'ridge', fit: fitRidge },
  { id: 'gradient-boosted-trees', fit: fitTrees },
];
