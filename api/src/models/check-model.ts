import { terminalLanguage } from '../startup/language.ts';
import { startupMessages } from '../startup/startup-messages.ts';
import { allowedUnless } from './allowed-values.ts';
import { checkDistributions } from './check-distributions.ts';
import { checkTensors } from './check-tensors.ts';
import { checkFitsService } from './fits-service.ts';
import type { FeatureRow, Manifest } from './manifest.schema.ts';
import { modelMessages } from './model-messages.ts';
import { averageOf } from './reasons/players.ts';
import { type ModelOutput, type RunnableModel, runModel } from './run-model.ts';

/** Relative: the runtime adds up a batch in another order than one row. */
const TOLERANCE = 1e-4;

/**
 * Whether a model's graph is what its manifest says, and predicts: loading is trying, so that what does not fit is found
 * at start and not by the first person who asks.
 *
 * @throws Error that names the first input, output or value that does not fit
 */
export async function checkModel(model: RunnableModel): Promise<void> {
  const { manifest, session } = model;
  checkFitsService(manifest);
  checkTensors(manifest, session);
  checkReviewRating(manifest);
  checkDefaults(manifest);
  checkDistributions(manifest);
  await tryRows(model, trialRows(manifest));
}

interface Trial {
  row: FeatureRow;
  /** What is special about it. */
  tried: string;
}

/** Each row alone, which names the one that fails; then all of them together, which must change nothing. */
async function tryRows(model: RunnableModel, trials: readonly Trial[]): Promise<void> {
  const alone: ModelOutput[] = [];
  for (const { row, tried } of trials) alone.push(...(await attempt(model, [row], tried)));
  const together = await attempt(
    model,
    trials.map(({ row }) => row),
    startupMessages[terminalLanguage()].severalRows,
  );
  for (const [i, { tried }] of trials.entries()) {
    const [one, other] = [alone[i]?.raw ?? Number.NaN, together[i]?.raw ?? Number.NaN];
    if (Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(one))) continue;
    throw new Error(modelMessages[terminalLanguage()].unlikeAlone(tried, one, other));
  }
}

function attempt(model: RunnableModel, rows: readonly FeatureRow[], tried: string): Promise<ModelOutput[]> {
  return runModel(model, rows).catch((error: Error) => {
    throw new Error(startupMessages[terminalLanguage()].cannotPredict(tried, error.message));
  });
}

/** An ordinary row, with each category and each limit of a number once; and the average row, which all reasons need. */
function trialRows(manifest: Manifest): Trial[] {
  const { features } = manifest;
  const average = averageOf(manifest);
  const values = (feature: Manifest['features'][number]) => [
    ...(feature.kind === 'numeric'
      ? [feature.observed.min, feature.range.min, feature.range.max]
      : feature.categories.map(({ value }) => value)),
    ...(feature.missing ? [''] : []),
  ];
  const ordinary = Object.fromEntries(features.map((feature) => [feature.name, values(feature)[0] as string | number]));
  const each = features.flatMap((feature) =>
    values(feature).map((value) => ({
      row: { ...ordinary, [feature.name]: value },
      tried: `${feature.name} = ${value}`,
    })),
  );
  return average ? [...each, { row: average, tried: startupMessages[terminalLanguage()].averageRow }] : each;
}

/** A request that leaves a value out would be refused for the default. */
function checkDefaults({ features }: Manifest): void {
  for (const feature of features) {
    if (feature.default === undefined) continue;
    const allowed = allowedUnless(feature, feature.default);
    if (!allowed) continue;
    throw new Error(modelMessages[terminalLanguage()].badDefault(feature.name, feature.default, allowed));
  }
}

function checkReviewRating({ reviewRating, features }: Manifest): void {
  if (reviewRating === undefined) return;
  const feature = features.find(({ name }) => name === reviewRating);
  const asked = feature?.kind === 'numeric' && feature.source === 'request' && feature.integer;
  if (asked && feature.range.min >= 1 && feature.range.max <= 5) return;
  throw new Error(startupMessages[terminalLanguage()].badReviewRating(reviewRating));
}
