import { CholeskyDecomposition, Matrix as Dense } from 'ml-matrix';
import type { FoldFits, Learner } from './cross-fit.ts';
import type { Matrix } from './encode.ts';
import { everyRow } from './folds.ts';
import { square } from './metrics.ts';
import { type Moments, momentsOf, plus, shiftOf } from './moments.ts';
import type { TrainingData } from './training-data.ts';

/**
 * prediction = intercept + Σ weight · (x − centre) · scale, each a float32, as the graph computes it. A missing x counts as
 * the centre, the column's mean.
 */
export interface RidgeModel {
  algorithm: 'ridge';
  alpha: number;
  centre: Float32Array;
  scale: Float32Array;
  weights: Float32Array;
  intercept: number;
}

const ALPHAS = [0.01, 0.1, 1, 10, 100, 1000];

/** The float32 predictions for these rows, each the sum of the columns in their order; what is missing adds nothing. */
export function predictRidge(model: RidgeModel, matrix: Matrix, rows: ArrayLike<number>): Float32Array {
  const sums = new Float64Array(rows.length).fill(model.intercept);
  for (const [i, column] of matrix.plan.entries()) {
    const [centre, scale, weight] = [model.centre[i] as number, model.scale[i] as number, model.weights[i] as number];
    const codes = matrix.codes[column.feature] as Float32Array;
    const { kind } = column;
    const level = kind === 'numeric' ? 0 : column.level;
    for (let place = 0; place < rows.length; place++) {
      const code = codes[rows[place] as number] as number;
      if (Number.isNaN(code)) continue;
      const value = kind === 'numeric' ? code : Number(kind === 'ordinal' ? code >= level : code === level);
      (sums[place] as number) += weight * Math.fround(Math.fround(value - centre) * scale);
    }
  }
  return Float32Array.from(sums);
}

/** Ridge regression on standardised columns; a setting is the place of an alpha. */
export function ridgeLearner({ matrix, target }: TrainingData): Learner<RidgeModel> {
  const shift = shiftOf(matrix);
  const of = (rows: Int32Array) => momentsOf(matrix, target, rows, shift);
  const fitted = (moments: Moments, alpha: number) => solve(normalEquations(moments, shift), alpha, matrix);
  const squared = (model: RidgeModel, held: Int32Array) =>
    predictRidge(model, matrix, held).reduce(
      (sum, predicted, i) => sum + square(predicted - (target[held[i] as number] as number)),
      0,
    );

  const fit = (folds: readonly Int32Array[], onFold: () => void): FoldFits => {
    const parts = folds.map(of);
    const models = folds.map((_, fold) => {
      const moments = parts.filter((_, part) => part !== fold).reduce(plus);
      onFold();
      return ALPHAS.map((alpha) => fitted(moments, alpha));
    });
    return {
      errors: folds.map((held, i) => (models[i] ?? []).map((model) => squared(model, held))),
      predict: (fold, setting, rows = folds[fold] ?? new Int32Array()) =>
        predictRidge(models[fold]?.[setting] as RidgeModel, matrix, rows),
    };
  };
  // Trees on what a ridge leaves ask for the same folds.
  const known = new Map<readonly Int32Array[], FoldFits>();

  return {
    async fitFolds(folds, onFold): Promise<FoldFits> {
      const fits = known.get(folds) ?? fit(folds, onFold);
      known.set(folds, fits);
      return fits;
    },
    fit: async (setting) => fitted(of(everyRow(matrix.rows)), ALPHAS[setting] as number),
  };
}

/** Independent of alpha. */
interface NormalEquations extends Pick<RidgeModel, 'centre' | 'scale' | 'intercept'> {
  gram: number[][];
  moment: number[];
}

/** Less variance than this, as a share of the mean square, is rounding noise of a constant column. */
const CONSTANT = 1e-12;

function normalEquations({ rows, target, columns, cross, products }: Moments, shift: Float64Array): NormalEquations {
  const width = columns.length;
  const means = columns.map((sum) => sum / rows);
  const deviation = means.map((mean, i) => {
    const meanSquare = (products[i * width + i] as number) / rows;
    const variance = meanSquare - mean * mean;
    return variance > CONSTANT * meanSquare ? Math.sqrt(variance) : Number.POSITIVE_INFINITY;
  });
  const numbers = Array.from(columns.keys());
  const standard = (i: number, j: number) =>
    ((products[i * width + j] as number) - rows * ((means[i] as number) * (means[j] as number))) /
    ((deviation[i] as number) * (deviation[j] as number));
  const intercept = target / rows;
  return {
    centre: Float32Array.from(means, (mean, i) => mean + (shift[i] as number)),
    scale: Float32Array.from(deviation, (value) => 1 / value),
    intercept: Math.fround(intercept),
    gram: numbers.map((i) => numbers.map((j) => standard(i, j))),
    moment: numbers.map((i) => ((cross[i] as number) - (columns[i] as number) * intercept) / (deviation[i] as number)),
  };
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
