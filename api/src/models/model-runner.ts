import { gather } from '../batching/batching.ts';
import { Explainer } from './explainer.ts';
import type { LoadedModel } from './load-model.ts';
import type { FeatureRow } from './manifest.schema.ts';
import { Tensor } from './onnxruntime.ts';
import type { Reasons } from './reasons.schema.ts';

/** Runs the active model; batched. */
export class ModelRunner {
  private readonly loader = gather('model', (rows: readonly FeatureRow[]) => this.run(rows));
  private readonly explainer: Explainer;

  constructor(readonly model: LoadedModel) {
    this.explainer = new Explainer(model.manifest, (rows) => this.run(rows));
  }

  /**
   * The raw prediction for one row, in the target's unit.
   *
   * @throws for a missing, mistyped or non-finite value, for which the runtime would still return a number.
   */
  predict(row: FeatureRow): Promise<number> {
    for (const { name, kind } of this.model.manifest.features) {
      const value = row[name];
      const right = kind === 'numeric' ? Number.isFinite(value) : typeof value === 'string';
      if (!right) throw new TypeError(`The feature ${name} is ${value}, which is no ${kind} value.`);
    }
    return this.loader.load(row);
  }

  /** The reasons of a row's prediction; null if they cannot be computed. */
  explain(row: FeatureRow): Reasons | null | Promise<Reasons | null> {
    return this.explainer.explain(row);
  }

  /** @param rows N rows; @returns N predictions, in the same order. */
  private async run(rows: readonly FeatureRow[]): Promise<number[]> {
    const { manifest, session } = this.model;
    const feeds: Record<string, Tensor> = {};
    for (const { name, kind } of manifest.features) {
      const column = rows.map((row) => row[name]);
      feeds[name] =
        kind === 'numeric'
          ? new Tensor('float32', Float32Array.from(column as number[]), [rows.length, 1])
          : new Tensor('string', column as string[], [rows.length, 1]);
    }
    const outputs = await session.run(feeds, [manifest.output]);
    const values = outputs[manifest.output]?.data as Float32Array;
    if (values.length !== rows.length || !values.every(Number.isFinite)) {
      throw new Error(`The model ${manifest.version} answered ${values} for ${rows.length} rows.`);
    }
    return Array.from(values);
  }
}
