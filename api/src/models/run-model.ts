import { type Feeder, feederOf } from './feeds.ts';
import type { FeatureRow, Manifest } from './manifest.schema.ts';
import type { InferenceSession } from './onnxruntime.ts';

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

/** Made once a model: nothing about it changes from one run to the next. */
const feeders = new WeakMap<InferenceSession, Feeder>();

function feederFor({ manifest, session }: RunnableModel): Feeder {
  const known = feeders.get(session);
  if (known) return known;
  const feeder = feederOf(manifest, session);
  feeders.set(session, feeder);
  return feeder;
}

/**
 * Runs a model on N rows at once.
 *
 * @returns N outputs, in the same order
 * @throws where the runtime refuses a value, and where an output is no number or a scale negative
 */
export async function runModel(model: RunnableModel, rows: readonly FeatureRow[]): Promise<ModelOutput[]> {
  const { manifest, session } = model;
  const { output, scale } = manifest;
  const feeds = feederFor(model)(rows);
  const outputs = await session.run(feeds, scale === undefined ? [output] : [output, scale]);
  const numbers = (name: string, least = Number.NEGATIVE_INFINITY) => {
    const values = outputs[name]?.data as Float32Array | Float64Array;
    if (values.length !== rows.length || !values.every((value) => Number.isFinite(value) && value >= least)) {
      throw new Error(`The model ${manifest.version} answered ${values} for ${rows.length} rows.`);
    }
    return values;
  };
  const raws = numbers(output);
  const scales = scale === undefined ? null : numbers(scale, 0);
  return Array.from(raws, (raw, i) => ({ raw, scale: scales && (scales[i] as number) }));
}
