import type { Matrix } from './encode.ts';
import { predictRidge, type RidgeModel } from './ridge.ts';
import { predictTrees, type TreesModel } from './trees/model.ts';

export type Model = RidgeModel | TreesModel;

/** The predictions for these rows: the same float32 numbers as the exported graph's. */
export function predict(model: Model, matrix: Matrix, rows: readonly number[]): number[] {
  return rows.map((row) =>
    model.algorithm === 'ridge' ? predictRidge(model, matrix, row) : predictTrees(model, matrix, row),
  );
}
