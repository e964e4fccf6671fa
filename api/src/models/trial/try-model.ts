import { unstorableAmount } from '../../database/integers.ts';
import { bandOf } from '../band.ts';
import { openModel } from '../load-model.ts';
import type { Feature, FeatureRow, Manifest } from '../manifest.schema.ts';
import { type ModelOutput, type RunnableModel, runModel } from '../run-model.ts';
import { lookAtGraph } from './look-at-graph.ts';
import { Refused } from './refused.ts';
import { anyRows, ascending, cornerRows } from './trial-rows.ts';
import { changesItsAnswer, doesNotFit, falls, mixesRows, tooLarge, tooSlow, wrongAnswer } from './try-messages.ts';

const CORNERS = 1024;
/** Rows that are run together otherwise. */
const TOGETHER = 256;
const ALONE = 32;
const STEPS = 16;
/** Of one float32 to another that was added up in another order, as a share. */
const TOLERANCE = 1e-5;
/** Honest models take hundredths of it, a forest of a thousand trees a fifth; the event loop waits, for reasons 32 times. */
const MOST_MILLISECONDS = 5;

export interface TrialFigures {
  /** How many rows were predicted. */
  rows: number;
  /** Of processor time for a row alone. */
  millisecondsPerRow: number;
}

/**
 * Loads a model and predicts with it as the service would, and beyond: every corner of what may be given, rows alone and
 * together, the same rows twice, and what the manifest promises to rise.
 *
 * @throws Refused for the first thing that does not hold
 */
export async function tryModel(manifest: Manifest, file: Buffer): Promise<TrialFigures> {
  lookAtGraph(file);
  // As it will be loaded to serve.
  const model = await openModel(manifest, file).catch((error: Error) => {
    throw new Refused(doesNotFit(error.message));
  });
  const trial = new Trial(model);
  const millisecondsPerRow = await trial.time();
  await trial.corners();
  await trial.promises();
  return { rows: trial.rows, millisecondsPerRow };
}

class Trial {
  rows = 0;
  private readonly model: RunnableModel;

  constructor(model: RunnableModel) {
    this.model = model;
  }

  /** Processor time of a row alone, in ms; and of one of many. */
  async time(): Promise<number> {
    const rows = anyRows(this.features, TOGETHER);
    const alone = await this.timeOf(ALONE, async () => {
      for (const row of rows.slice(0, ALONE)) await this.run([row]);
    });
    await this.timeOf(TOGETHER, () => this.run(rows));
    return alone;
  }

  async corners(): Promise<void> {
    const rows = [...cornerRows(this.features, CORNERS), ...anyRows(this.features, ALONE)];
    const together = await this.run(rows);
    const again = await this.run(rows);
    const changed = rows.findIndex((_, i) => !isSame(together[i], again[i]));
    if (changed >= 0) throw new Refused(changesItsAnswer(rows[changed] as FeatureRow));
    // From the first corner to the last of the others.
    for (let at = 0; at < rows.length; at += Math.ceil(rows.length / (2 * ALONE))) {
      const [alone] = await this.run([rows[at] as FeatureRow]);
      if (!isClose(alone as ModelOutput, together[at] as ModelOutput))
        throw new Refused(mixesRows(rows[at] as FeatureRow, alone?.raw as number, together[at]?.raw as number));
    }
  }

  async promises(): Promise<void> {
    for (const feature of this.features.filter(({ monotone }) => monotone)) {
      const values = ascending(feature, STEPS);
      const starts = anyRows(this.features, Math.floor(TOGETHER / values.length));
      const rows = starts.flatMap((start) => values.map((value) => ({ ...start, [feature.name]: value })));
      const answers = await this.run(rows);
      const fallen = rows.findIndex((_, i) => i % values.length > 0 && isBelow(answers[i], answers[i - 1]));
      if (fallen < 0) continue;
      const [from, to] = [rows[fallen - 1], rows[fallen]] as [FeatureRow, FeatureRow];
      const [before, after] = [answers[fallen - 1], answers[fallen]] as [ModelOutput, ModelOutput];
      throw new Refused(falls(feature.name, from, to[feature.name] as string | number, before.raw, after.raw));
    }
  }

  private get features(): readonly Feature[] {
    return this.model.manifest.features;
  }

  private async run(rows: readonly FeatureRow[]): Promise<ModelOutput[]> {
    this.rows += rows.length;
    const answers = await runModel(this.model, rows).catch(async (error: Error) => {
      if (rows.length === 1) throw new Refused(wrongAnswer(rows[0] as FeatureRow, error.message));
      // Which one it is; all of them alone may be right.
      for (const row of rows) await this.run([row]);
      throw new Refused(mixesRows(rows[0] as FeatureRow));
    });
    for (const [i, answer] of answers.entries()) this.checkAmounts(rows[i] as FeatureRow, answer);
    return answers;
  }

  /** Policy's rounding of a raw prediction within the limits stays within them. */
  private checkAmounts(row: FeatureRow, { raw, scale }: ModelOutput): void {
    const { low, high } = bandOf(this.model.manifest, row, raw, scale);
    const amount = unstorableAmount([raw, low, high]);
    if (amount !== undefined) throw new Refused(tooLarge(row, amount));
  }

  private async timeOf(rows: number, run: () => Promise<unknown>): Promise<number> {
    const start = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(start);
    const milliseconds = (user + system) / 1000 / rows;
    if (milliseconds > MOST_MILLISECONDS) throw new Refused(tooSlow(milliseconds, MOST_MILLISECONDS));
    return milliseconds;
  }
}

function isSame(one: ModelOutput | undefined, other: ModelOutput | undefined): boolean {
  return one?.raw === other?.raw && one?.scale === other?.scale;
}

function isClose(one: ModelOutput, other: ModelOutput): boolean {
  const close = (a: number, b: number) => Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b), 1);
  return close(one.raw, other.raw) && close(one.scale ?? 0, other.scale ?? 0);
}

function isBelow(one: ModelOutput | undefined, before: ModelOutput | undefined): boolean {
  const [after, was] = [one?.raw as number, before?.raw as number];
  return was - after > TOLERANCE * Math.max(Math.abs(was), 1);
}
