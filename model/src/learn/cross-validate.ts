import { Random } from '../random.ts';
import type { Algorithm } from './algorithms.ts';
import { conformalHalfWidth, coverageOf } from './conformal.ts';
import { foldsByGroup, without } from './folds.ts';
import { type Scores, score } from './metrics.ts';
import { predict } from './model.ts';
import type { TrainingData } from './training-data.ts';

export const FOLDS = 5;

export interface CrossValidation extends Scores {
  algorithm: Algorithm['id'];
  folds: number;
  /** Coverage of rows by bands that were calibrated without them. */
  coverage: number;
}

/**
 * Grouped cross-validation. In turn, one fold is the test set, the next one calibrates the band, and the others train: so
 * prediction and band of every row are out of fold and out of group.
 * @param onFold awaited after each fold, so that a progress display can render
 */
export async function crossValidate(
  algorithm: Algorithm,
  data: TrainingData,
  rows: readonly number[],
  onFold: (done: number) => Promise<void>,
): Promise<CrossValidation> {
  const folds = foldsByGroup(rows, data.groups, FOLDS, new Random(data.seed, 'cross-validation'));
  const targets = (of: readonly number[]) => of.map((row) => data.target[row] ?? 0);
  const actual: number[] = [];
  const predicted: number[] = [];
  let covered = 0;
  for (const [i, measured] of folds.entries()) {
    const next = (i + 1) % FOLDS;
    const calibration = folds[next] ?? [];
    const model = algorithm.fit(data, without(folds, i, next));
    const halfWidth = conformalHalfWidth(targets(calibration), predict(model, data.matrix, calibration));
    const predictions = predict(model, data.matrix, measured);
    covered += coverageOf(targets(measured), predictions, halfWidth) * measured.length;
    for (const [place, row] of measured.entries()) {
      actual.push(data.target[row] ?? 0);
      predicted.push(predictions[place] ?? 0);
    }
    await onFold(i + 1);
  }
  return { algorithm: algorithm.id, folds: FOLDS, ...score(actual, predicted), coverage: covered / actual.length };
}
