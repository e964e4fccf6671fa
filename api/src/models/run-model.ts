import type { FeatureRow, Manifest } from './manifest.schema.ts';
import { type InferenceSession, Tensor } from './onnxruntime.ts';

/** A graph and what it says of itself. */
export interface RunnableModel {
  manifest: Manifest;
  session: InferenceSession;
}

export interface ModelOutput {
  /** The raw prediction, in the target's unit. */
  raw: number;
  /** The scale of its errors, in the target's unit; null of a model that has none. */
  scale: number | null;
}

/**
 * Runs a model on N rows at once.
 *
 * @returns N outputs, in the same order
 * @throws where the runtime refuses a value, and where an output is no number or a scale negative
 */
export async function runModel(
  { manifest, session }: RunnableModel,
  rows: readonly FeatureRow[],
): Promise<ModelOutput[]> {
  const feeds: Record<string, Tensor> = {};
  for (const { name, kind } of manifest.features) {
    const column = rows.map((row) => row[name]);
    feeds[name] =
      kind === 'numeric'
        ? new Tensor('float32', Float32Array.from(column, numberOf), [rows.length, 1])
        : new Tensor('string', column as string[], [rows.length, 1]);
  }
  const { output, scale } = manifest;
  const outputs = await session.run(feeds, scale === undefined ? [output] : [output, scale]);
  const numbers = (name: string, least = Number.NEGATIVE_INFINITY) => {
    const values = outputs[name]?.data as Float32Array;
    if (values.length !== rows.length || !values.every((value) => Number.isFinite(value) && value >= least)) {
      throw new Error(`The model ${manifest.version} answered ${values} for ${rows.length} rows.`);
    }
    return values;
  };
  const raws = numbers(output);
  const scales = scale === undefined ? null : numbers(scale, 0);
  return Array.from(raws, (raw, i) => ({ raw, scale: scales && (scales[i] as number) }));
}

/** NaN is what the graph knows as a missing number, and refuses where it must be there. */
const numberOf = (value: string | number | undefined): number => (typeof value === 'number' ? value : Number.NaN);
