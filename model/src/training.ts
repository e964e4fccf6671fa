import { ALGORITHMS, type Algorithm } from './learn/algorithms.ts';
import { conformalHalfWidth, coverageOf, LEVEL } from './learn/conformal.ts';
import { type CrossValidation, crossValidate } from './learn/cross-validate.ts';
import { encode } from './learn/encode.ts';
import { type Scores, score } from './learn/metrics.ts';
import { type Model, predict } from './learn/model.ts';
import { type RowSplit, splitRows } from './learn/split.ts';
import type { TrainingData } from './learn/training-data.ts';
import type { Table } from './table/table.ts';

const SEED = 2026;

export interface Prepared {
  table: Table;
  data: TrainingData;
  split: RowSplit;
}

/** Encodes a table and splits its rows, a pure function of the table and the seed. */
export function prepare(table: Table, seed = SEED): Prepared {
  const matrix = encode(table.features, table.columns);
  const carry = matrix.plan.findIndex(({ feature }) => feature === table.carry);
  const data = { matrix, target: table.target.values, groups: table.groups, carry: carry < 0 ? null : carry, seed };
  return { table, data, split: splitRows(table.groups, seed) };
}

/** Cross-validates one algorithm on all rows but the held-out ones. */
export function evaluate(
  { data, split }: Prepared,
  algorithm: Algorithm,
  onFold: (done: number) => Promise<void>,
): Promise<CrossValidation> {
  const rows = [...split.train, ...split.calibration].sort((a, b) => a - b);
  return crossValidate(algorithm, data, rows, onFold);
}

export interface Trained {
  model: Model;
  halfWidth: number;
  /** On the held-out rows, in the order of split.test. */
  predictions: number[];
  heldOut: Scores & { coverage: number };
}

/** Fits the algorithm with the smaller cross-validated RMSE (both minimise squared error) and evaluates it. */
export function fitBest({ data, split }: Prepared, compared: readonly CrossValidation[]): Trained {
  const best = compared.toSorted((a, b) => a.rmse - b.rmse)[0]?.algorithm;
  const algorithm = ALGORITHMS.find(({ id }) => id === best);
  if (algorithm === undefined) throw new Error('No algorithm was compared.');
  const targets = (rows: readonly number[]) => rows.map((row) => data.target[row] ?? 0);
  const model = algorithm.fit(data, split.train);
  const halfWidth = conformalHalfWidth(
    targets(split.calibration),
    predict(model, data.matrix, split.calibration),
    LEVEL,
  );
  const predictions = predict(model, data.matrix, split.test);
  const actual = targets(split.test);
  const heldOut = { ...score(actual, predictions), coverage: coverageOf(actual, predictions, halfWidth) };
  return { model, halfWidth, predictions, heldOut };
}
