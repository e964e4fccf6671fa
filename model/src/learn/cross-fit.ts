import type { TrainingData } from './training-data.ts';

/** Models without each fold, one for every setting of a hyperparameter (alpha, number of trees). */
export interface FoldFits {
  /** Sum of squared errors on each fold, by setting. */
  errors: number[][];
  /** The predictions by the model that did not see the fold: of the fold's rows, in their order, or of others. */
  predict(fold: number, setting: number, rows?: Int32Array): ArrayLike<number>;
}

export interface Learner<M> {
  /** @param onFold called after each fold */
  fitFolds(folds: readonly Int32Array[], onFold: () => void): Promise<FoldFits>;
  /** Trains on all rows. */
  fit(setting: number): Promise<M>;
}

export interface CrossFitted {
  /** The prediction of each row by a model that saw neither it nor its group. */
  predictions: Float64Array;
  /** The best setting for all rows. */
  setting: number;
}

/** Out-of-fold predictions: a fold's setting is the best of the other folds, so that it is measured too. */
export async function crossFit(
  { matrix }: TrainingData,
  learner: Learner<unknown>,
  folds: readonly Int32Array[],
  onFold: () => void = () => {},
): Promise<CrossFitted> {
  const { errors, predict } = await learner.fitFolds(folds, onFold);
  const predictions = new Float64Array(matrix.rows);
  for (const [i, rows] of folds.entries()) {
    const predicted = predict(i, bestSetting(errors, i));
    for (const [place, row] of rows.entries()) predictions[row] = predicted[place] as number;
  }
  return { predictions, setting: bestSetting(errors) };
}

/** The setting with the smallest error on all folds, or on all but one. */
export function bestSetting(errors: FoldFits['errors'], without?: number): number {
  const sums = (errors[0] ?? []).map((_, setting) =>
    errors.reduce((sum, fold, i) => (i === without ? sum : sum + (fold[setting] ?? Number.NaN)), 0),
  );
  return sums.reduce((best, sum, setting) => (sum < (sums[best] as number) ? setting : best), 0);
}
