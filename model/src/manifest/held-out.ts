import { everyRow } from '../learn/folds.ts';
import { meanOf, rounded, type Scores, score } from '../learn/metrics.ts';
import { Random } from '../random.ts';
import type { Prepared, Trained } from '../training.ts';
import type { PredictedVsActual } from './manifest.ts';

/** A row as it was predicted out of fold. */
export interface HeldOutRow {
  /** Its index in the table. */
  row: number;
  /** The target's offset (today's salary); NaN without such a feature. */
  today: number;
  actual: number;
  predicted: number;
  /** Of its band, calibrated without its fold. */
  halfWidth: number;
}

const POINTS = 200;
const BANDS = 10;

export function heldOutRows({ data }: Prepared, { predictions, band }: Trained): HeldOutRow[] {
  return Array.from(predictions, (predicted, row) => ({
    row,
    today: data.carry === null ? Number.NaN : (data.matrix.codes[data.carry]?.[row] ?? Number.NaN),
    actual: data.target[row] ?? Number.NaN,
    predicted,
    halfWidth: band.halfWidths[row] ?? Number.NaN,
  }));
}

/** The error of predicting today's salary, which a model has to beat. */
export function scoresOfToday(rows: readonly HeldOutRow[]): Scores {
  const { mae, rmse, r2 } = score(
    rows.map(({ actual }) => actual),
    rows.map(({ today }) => today),
  );
  return { mae: rounded(mae), rmse: rounded(rmse), r2: rounded(r2) };
}

/** Some rows as points for a chart, and all of them in deciles of the prediction. */
export function predictedVsActual(actual: Float64Array, predicted: Float64Array, seed: number): PredictedVsActual {
  const pick = (values: Float64Array, rows: Int32Array) => Float64Array.from(rows, (row) => values[row] as number);
  const every = everyRow(predicted.length);
  const some = new Random(seed, 'points').shuffle(every).slice(0, POINTS);
  const sorted = every.toSorted((a, b) => (predicted[a] as number) - (predicted[b] as number) || a - b);
  const edge = (band: number) => Math.floor((band * sorted.length) / BANDS);
  const bands = Array.from({ length: BANDS }, (_, band) => sorted.slice(edge(band), edge(band + 1)));
  return {
    points: some.map((row) => ({
      actual: rounded(actual[row] as number),
      predicted: rounded(predicted[row] as number),
    })),
    bands: bands
      .filter((band) => band.length > 0)
      .map((band) => {
        const [ofActual, ofPredicted] = [pick(actual, band), pick(predicted, band)];
        return {
          from: rounded(ofPredicted[0] ?? Number.NaN),
          to: rounded(ofPredicted.at(-1) ?? Number.NaN),
          rows: band.length,
          meanActual: rounded(meanOf(ofActual)),
          meanPredicted: rounded(meanOf(ofPredicted)),
          mae: rounded(score(ofActual, ofPredicted).mae),
        };
      }),
  };
}
