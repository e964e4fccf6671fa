import type { CrossFitted } from './cross-fit.ts';
import { crossFit } from './cross-fit.ts';
import type { Matrix } from './encode.ts';
import { meanOf } from './metrics.ts';
import { type TrainingData, unconstrained } from './training-data.ts';
import { treesLearner } from './trees/fit.ts';
import { predictTrees, type TreesModel } from './trees/model.ts';
import { scaleVariants } from './trees/options.ts';

/** How far off a prediction usually is, by row: the band is a multiple of it. Never less than the floor. */
export interface Scale {
  trees: TreesModel;
  floor: number;
}

/** Of the mean error: nobody's band is narrower than that of errors a tenth as large. */
const FLOOR = 0.1;

/** The float32 scale of one row. */
export function scaleOf({ trees, floor }: Scale, matrix: Matrix, row: number): number {
  return Math.max(Math.fround(floor), predictTrees(trees, matrix, [row])[0] as number);
}

/**
 * Trees that learn the size of the errors (Lei et al. 2018, "Distribution-Free Predictive Inference for Regression",
 * section 5.2, locally weighted): the errors are out of fold, and so is the scale that is returned for each row.
 */
export async function fitScale(
  data: TrainingData,
  errors: Float64Array,
  folds: readonly Int32Array[],
): Promise<{ scale: Scale; outOfFold: Float64Array }> {
  const learner = treesLearner(
    { ...unconstrained(data), target: errors, carry: null },
    scaleVariants(data.matrix.rows),
  );
  const { predictions, setting }: CrossFitted = await crossFit(data, learner, folds);
  const floor = FLOOR * meanOf(errors);
  return {
    scale: { trees: await learner.fit(setting), floor },
    outOfFold: predictions.map((value) => Math.max(floor, value)),
  };
}
