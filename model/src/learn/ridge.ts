import { CholeskyDecomposition, Matrix as Dense } from 'ml-matrix';
import { Random } from '../random.ts';
import type { Matrix } from './encode.ts';
import { foldsByGroup, without } from './folds.ts';
import { meanOf, square } from './metrics.ts';
import type { TrainingData } from './training-data.ts';

/** prediction = intercept + Σ weight · (x − centre) · scale, each a float32, as the graph computes it. */
export interface RidgeModel {
  algorithm: 'ridge';
  alpha: number;
  centre: Float32Array;
  scale: Float32Array;
  weights: Float32Array;
  intercept: number;
}

const ALPHAS = [0.01, 0.1, 1, 10, 100, 1000];
const INNER_FOLDS = 4;

/** The float32 prediction for one row. */
export function predictRidge(model: RidgeModel, matrix: Matrix, row: number): number {
  let sum = model.intercept;
  for (let i = 0; i < model.weights.length; i++) {
    sum += (model.weights[i] ?? 0) * standardised(model, matrix, row, i);
  }
  return Math.fround(sum);
}

function standardised(model: Pick<RidgeModel, 'centre' | 'scale'>, matrix: Matrix, row: number, i: number): number {
  return Math.fround(Math.fround((matrix.columns[i]?.[row] ?? 0) - (model.centre[i] ?? 0)) * (model.scale[i] ?? 0));
}

/** Ridge regression on standardised columns; alpha by nested grouped cross-validation. */
export function fitRidge(data: TrainingData, rows: readonly number[]): RidgeModel {
  const folds = foldsByGroup(rows, data.groups, INNER_FOLDS, new Random(data.seed, 'ridge'));
  const errors = ALPHAS.map(() => 0);
  for (const [i, held] of folds.entries()) {
    const equations = normalEquations(data, without(folds, i));
    for (const [place, alpha] of ALPHAS.entries()) {
      const model = solve(equations, alpha, data.matrix);
      for (const row of held) {
        (errors[place] as number) += square(predictRidge(model, data.matrix, row) - (data.target[row] ?? 0));
      }
    }
  }
  return solve(normalEquations(data, rows), ALPHAS[errors.indexOf(Math.min(...errors))] ?? 1, data.matrix);
}

/** Independent of alpha. */
interface NormalEquations extends Pick<RidgeModel, 'centre' | 'scale' | 'intercept'> {
  gram: number[][];
  moment: number[];
}

function normalEquations(data: TrainingData, rows: readonly number[]): NormalEquations {
  const { columns } = data.matrix;
  const centre = Float32Array.from(columns, (column) => meanOf(rows.map((row) => column[row] ?? 0)));
  const scale = Float32Array.from(columns, (column, i) => {
    const variance = meanOf(rows.map((row) => square((column[row] ?? 0) - (centre[i] ?? 0))));
    return variance > 0 ? 1 / Math.sqrt(variance) : 0;
  });
  const x = columns.map((_, i) =>
    Float64Array.from(rows, (row) => standardised({ centre, scale }, data.matrix, row, i)),
  );
  const intercept = Math.fround(meanOf(rows.map((row) => data.target[row] ?? 0)));
  const y = Float64Array.from(rows, (row) => (data.target[row] ?? 0) - intercept);
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
  return { centre, scale, intercept, gram: x.map((a) => x.map((b) => dot(a, b))), moment: x.map((a) => dot(a, y)) };
}

function solve({ centre, scale, intercept, gram, moment }: NormalEquations, alpha: number, matrix: Matrix): RidgeModel {
  const weights = solveIncreasing(gram, moment, alpha, (i) => matrix.plan[i]?.increasing === true);
  return { algorithm: 'ridge', alpha, centre, scale, weights, intercept };
}

/**
 * Solves (gram + alpha·I) w = moment. A weight that violates a monotone constraint is set to 0 and the rest solved again,
 * until none does. Cholesky needs only + − × ÷ and √, so the result is the same on every platform.
 */
function solveIncreasing(
  gram: number[][],
  moment: number[],
  alpha: number,
  increasing: (column: number) => boolean,
): Float32Array {
  const weights = new Float32Array(moment.length);
  let active = moment.map((_, i) => i);
  while (active.length > 0) {
    const left = new Dense(active.map((i) => active.map((j) => (gram[i]?.[j] ?? 0) + (i === j ? alpha : 0))));
    const right = Dense.columnVector(active.map((i) => moment[i] ?? 0));
    const solution = new CholeskyDecomposition(left).solve(right).to1DArray();
    const kept = active.filter((column, place) => !(increasing(column) && (solution[place] ?? 0) < 0));
    if (kept.length === active.length) {
      active.forEach((column, place) => {
        weights[column] = solution[place] ?? 0;
      });
      break;
    }
    active = kept;
  }
  return weights;
}
