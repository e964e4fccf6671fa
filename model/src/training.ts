import { candidates, clearlyBetter } from './learn/choose.ts';
import { type Band, conformalBand } from './learn/conformal.ts';
import { type CrossFitted, crossFit, type Learner } from './learn/cross-fit.ts';
import { encode } from './learn/encode.ts';
import { everyRow, foldsByGroup, without } from './learn/folds.ts';
import { meanOf, type Scores, score } from './learn/metrics.ts';
import type { AlgorithmId, Model } from './learn/model.ts';
import { type RidgeModel, ridgeLearner } from './learn/ridge.ts';
import { fitScale, type Scale } from './learn/scale.ts';
import type { TrainingData } from './learn/training-data.ts';
import { binFeatures } from './learn/trees/bins.ts';
import { treesLearner } from './learn/trees/fit.ts';
import type { TreesModel } from './learn/trees/model.ts';
import { treesVariants } from './learn/trees/options.ts';
import { Random } from './random.ts';
import type { Table } from './table/table.ts';

const SEED = 2026;
export const FOLDS = 5;

export interface Prepared {
  table: Table;
  data: TrainingData;
  /** Rows of one group share a fold. */
  folds: Int32Array[];
}

/** Encodes a table and divides its rows into folds, a pure function of the table and the seed. */
export function prepare(table: Table, seed = SEED): Prepared {
  const matrix = encode(table.features, table.columns);
  const carry = table.features.findIndex(({ name }) => name === table.carry);
  const target = table.target.values;
  const data = { matrix, binned: binFeatures(matrix), target, carry: carry < 0 ? null : carry, seed };
  return { table, data, folds: foldsByGroup(everyRow(matrix.rows), table.groups, FOLDS, new Random(seed, 'folds')) };
}

export interface Compared extends Scores {
  algorithm: AlgorithmId;
  /** The ridge's share of the prediction; null of the mean, and where trees have learned what the ridge leaves. */
  ridge: number | null;
}

export interface Trained {
  /** Trained on all rows. */
  model: Model;
  scale: Scale;
  /** Each row's scale, out of fold. */
  scales: Float64Array;
  band: Band;
  /** What was compared, by the predictions out of fold. */
  compared: Compared[];
  /** Of the model that was chosen, out of fold: no row was seen by the model that predicts it, nor any of its group. */
  predictions: Float64Array;
  /** Whether it is clearly better than predicting the mean. */
  useful: boolean;
}

/** The learners, in the order of comparison. */
export interface Learners {
  ridge: Learner<RidgeModel>;
  trees: Learner<TreesModel>;
  /** Trees on what the ridge leaves. */
  boostedRidge: Learner<TreesModel>;
}

export function learnersOf(data: TrainingData): Learners {
  const ridge = ridgeLearner(data);
  const variants = treesVariants(data.matrix.rows);
  return { ridge, trees: treesLearner(data, variants), boostedRidge: treesLearner(data, variants, ridge) };
}

/** Each learner's predictions out of fold. */
export async function crossFitAll(
  { data, folds }: Prepared,
  learners: Learners,
): Promise<Record<keyof Learners, CrossFitted>> {
  const ridge = await crossFit(data, learners.ridge, folds);
  const trees = await crossFit(data, learners.trees, folds);
  return { ridge, trees, boostedRidge: await crossFit(data, learners.boostedRidge, folds) };
}

/**
 * Trains the best of the learners and their blends on all rows, and calibrates its band on the errors out of fold.
 * @param crossFitted what `crossFit` made of each learner
 */
export async function fitBest(
  { table, data, folds }: Prepared,
  { ridge, trees, boostedRidge }: Learners,
  crossFitted: Record<keyof Learners, CrossFitted>,
): Promise<Trained> {
  const { target } = data;
  const mean = meansOutOfFold(target, folds);
  const all = candidates(
    crossFitted.ridge.predictions,
    crossFitted.trees.predictions,
    crossFitted.boostedRidge.predictions,
  ).map((candidate) => ({
    ...candidate,
    ...score(target, candidate.predictions),
  }));
  // All learners minimise squared error.
  const best = all.reduce((better, one) => (one.rmse < better.rmse ? one : better));
  const partsOf = async (share: number): Promise<Model['parts']> => [
    ...(share > 0 ? [{ share, model: await ridge.fit(crossFitted.ridge.setting) }] : []),
    ...(share < 1 ? [{ share: 1 - share, model: await trees.fit(crossFitted.trees.setting) }] : []),
  ];
  const parts =
    best.ridge === null
      ? [{ share: 1, model: await boostedRidge.fit(crossFitted.boostedRidge.setting) }]
      : await partsOf(best.ridge);
  const errors = target.map((y, row) => Math.abs(y - (best.predictions[row] as number)));
  const { scale, outOfFold } = await fitScale(data, errors, folds);
  return {
    model: { algorithm: best.algorithm, parts },
    scale,
    scales: outOfFold,
    band: conformalBand(errors, outOfFold, bandGroupsOf(table), folds),
    compared: [
      { algorithm: 'mean', ridge: null, ...score(target, mean) },
      ...all.map(({ predictions: _, ...scores }) => scores),
    ],
    predictions: best.predictions,
    useful: clearlyBetter(target, best.predictions, mean),
  };
}

/** Each row's group of the band: its values of the features that the table names for that. */
export function bandGroupsOf({ features, columns, target, bandBy = [] }: Table): string[] {
  const texts = bandBy.map((name) => {
    const column = columns[features.findIndex((feature) => feature.name === name)];
    if (!column || !('texts' in column)) throw new Error(`No bands by ${name}.`);
    return column.texts;
  });
  const known = new Map<string, string>();
  return Array.from(target.values, (_, row) => {
    const group = JSON.stringify(texts.map((column) => column[row]));
    if (!known.has(group)) known.set(group, group);
    return known.get(group) as string;
  });
}

function meansOutOfFold(target: Float64Array, folds: readonly Int32Array[]): Float64Array {
  const means = new Float64Array(target.length);
  for (const [i, fold] of folds.entries()) {
    const mean = meanOf(Float64Array.from(without(folds, i), (row) => target[row] as number));
    for (const row of fold) means[row] = mean;
  }
  return means;
}
