import { gather } from '../batching/batching.ts';
import { type Band, bandOf } from './band.ts';
import type { FeatureRow } from './manifest.schema.ts';
import { type AllReasons, Explainer } from './reasons/explainer.ts';
import { type ModelOutput, type RunnableModel, runModel } from './run-model.ts';

/** What the model says of one row. */
export interface ModelAnswer {
  /** In the target's unit. */
  raw: number;
  band: Band;
}

/** Runs one model version; batched. */
export class ModelRunner {
  private readonly loader = gather('model', (rows: readonly FeatureRow[]) => runModel(this.model, rows));
  private readonly explainer: Explainer;

  constructor(readonly model: RunnableModel) {
    this.explainer = new Explainer(model.manifest, async (rows) => (await runModel(model, rows)).map(({ raw }) => raw));
  }

  get version(): string {
    return this.model.manifest.version;
  }

  /**
   * The raw prediction of one row, and its band.
   *
   * @throws for a missing, mistyped or non-finite value, for which the runtime would still return a number.
   */
  async predict(row: FeatureRow): Promise<ModelAnswer> {
    for (const { name, kind, missing } of this.model.manifest.features) {
      const value = row[name];
      if (value === '' && missing) continue;
      const right = kind === 'numeric' ? Number.isFinite(value) : typeof value === 'string';
      if (!right) throw new TypeError(`The feature ${name} is ${value}, which is no ${kind} value.`);
    }
    const { raw, scale } = await this.loader.load(row);
    return { raw, band: bandOf(this.model.manifest, row, raw, scale) };
  }

  /** Frees the session's memory at once; nothing can be run afterwards. */
  release(): Promise<void> {
    return this.model.session.release();
  }

  /** The graph's own outputs of N rows, in one run. */
  run(rows: readonly FeatureRow[]): Promise<ModelOutput[]> {
    return runModel(this.model, rows);
  }

  /** The reasons of a row's prediction, see Explainer. */
  explain(row: FeatureRow, today: FeatureRow | null): AllReasons | Promise<AllReasons> {
    return this.explainer.explain(row, today);
  }
}
