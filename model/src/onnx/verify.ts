import { predict } from '../learn/model.ts';
import { scaleOf } from '../learn/scale.ts';
import { type Column, pickRows } from '../table/table.ts';
import type { Prepared, Trained } from '../training.ts';
import { OnnxModel } from './runtime.ts';

/** The tolerated relative difference between this package's prediction and onnxruntime's. */
const TOLERANCE = 1e-5;
const ROWS = 500;
const SINGLE_ROWS = 20;

/**
 * Loads the exported bytes into onnxruntime and compares predictions: many rows in one run, and some one by one, since
 * the runtime parallelises these differently.
 * Throws an Error that names the first row that differs; nothing may be written then.
 */
export async function verifyOnnx(
  bytes: Uint8Array,
  { model, scale }: Trained,
  { table, data }: Prepared,
): Promise<void> {
  const onnx = await OnnxModel.load(bytes, table.features);
  const step = Math.max(1, Math.floor(data.matrix.rows / ROWS));
  const rows = Array.from({ length: Math.ceil(data.matrix.rows / step) }, (_, i) => i * step);
  const expected = predict(model, data.matrix, rows);
  const scales = rows.map((row) => scaleOf(scale, data.matrix, row));
  const unit = spread(table.target.values);
  const compare = (row: number, wanted: number | undefined, given: number | undefined) => {
    const difference = Math.abs((given ?? Number.NaN) - (wanted ?? Number.NaN));
    if (difference <= TOLERANCE * Math.max(Math.abs(wanted ?? 0), unit)) return;
    throw new Error(`onnxruntime predicts ${given} for row ${row}, the trainer ${wanted}: the file was not written.`);
  };
  const together = await onnx.predict(pickRows(table.columns, rows));
  rows.forEach((row, i) => {
    compare(row, expected[i], together.predictions[i]);
    compare(row, scales[i], together.scales[i]);
  });
  for (const [i, row] of rows.slice(0, SINGLE_ROWS).entries()) {
    const alone: Column[] = pickRows(table.columns, [row]);
    const { predictions, scales: ofOne } = await onnx.predict(alone);
    compare(row, expected[i], predictions[0]);
    compare(row, scales[i], ofOne[0]);
  }
}

/** Half the targets' range, since relative differences near 0 are meaningless. */
function spread(values: Float64Array): number {
  const sorted = values.toSorted();
  return ((sorted.at(-1) ?? 0) - (sorted[0] ?? 0)) / 2;
}
