import type { Matrix } from './encode.ts';
import { predictRidge, type RidgeModel } from './ridge.ts';
import { predictTrees, type TreesModel } from './trees/model.ts';

export type AlgorithmId = 'mean' | (RidgeModel | TreesModel)['algorithm'] | 'boosted-ridge' | 'blend';

/** prediction = Σ share · prediction of a part; shares add up to 1. */
export interface Model {
  algorithm: AlgorithmId;
  parts: readonly { share: number; model: RidgeModel | TreesModel }[];
}

/** The predictions for these rows: the same float32 numbers as the exported graph's. */
export function predict({ parts }: Model, matrix: Matrix, rows: readonly number[]): number[] {
  const ofParts = parts.map(({ model }) =>
    model.algorithm === 'ridge' ? predictRidge(model, matrix, rows) : predictTrees(model, matrix, rows),
  );
  return rows.map((_, i) =>
    parts.reduce(
      (sum, { share }, part) => Math.fround(sum + Math.fround(Math.fround(share) * (ofParts[part]?.[i] as number))),
      0,
    ),
  );
}
