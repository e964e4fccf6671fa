import { conformalBand } from '../learn/conformal.ts';
import { bandGroupsOf, crossFitAll, fitBest, learnersOf, type Prepared, type Trained } from '../training.ts';

export interface Ours {
  trained: Trained;
  /** CPU seconds of a whole training, in all threads: the learners on all folds, the choice, the last fit, the band. */
  seconds: number;
  /** Half widths by row: of one constant width, of one that follows the scale, and of the product's, also by group. */
  bands: { constant: Float64Array; scaled: Float64Array; byGroup: Float64Array };
}

/** Trains as `npm run model:train` does. */
export async function trainOurs(prepared: Prepared): Promise<Ours> {
  const start = process.cpuUsage();
  const learners = learnersOf(prepared.data);
  const trained = await fitBest(prepared, learners, await crossFitAll(prepared, learners));
  const { user, system } = process.cpuUsage(start);
  const { target } = prepared.data;
  const errors = target.map((y, row) => Math.abs(y - (trained.predictions[row] as number)));
  const together = bandGroupsOf(prepared.table).map(() => '');
  const halfWidths = (scales: Float64Array) => conformalBand(errors, scales, together, prepared.folds).halfWidths;
  return {
    trained,
    seconds: (user + system) / 1e6,
    bands: {
      constant: halfWidths(errors.map(() => 1)),
      scaled: halfWidths(trained.scales),
      byGroup: trained.band.halfWidths,
    },
  };
}
