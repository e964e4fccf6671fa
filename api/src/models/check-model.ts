import { terminalLanguage } from '../startup/language.ts';
import { startupMessages } from '../startup/startup-messages.ts';
import { checkFitsService } from './fits-service.ts';
import type { FeatureRow, Manifest } from './manifest.schema.ts';
import type { InferenceSession } from './onnxruntime.ts';
import { averageOf } from './reasons/players.ts';
import { type RunnableModel, runModel } from './run-model.ts';

/** A column of numbers or texts, one a row. */
type Column = 'float32' | 'string';

/**
 * Whether a model's graph is what its manifest says, and predicts: loading is trying, so that what does not fit is found
 * at start and not by the first person who asks.
 *
 * @throws Error that names the first input, output or value that does not fit
 */
export async function checkModel(model: RunnableModel): Promise<void> {
  const { manifest, session } = model;
  checkFitsService(manifest);
  const inputs = new Map(
    manifest.features.map(({ name, kind }): [string, Column] => [name, kind === 'numeric' ? 'float32' : 'string']),
  );
  checkTensors(session.inputMetadata, inputs);
  checkNoMoreInputs(session.inputMetadata, inputs);
  const { output, scale } = manifest;
  checkTensors(
    session.outputMetadata,
    new Map([output, ...(scale === undefined ? [] : [scale])].map((name) => [name, 'float32'])),
  );
  checkReviewRating(manifest);
  for (const { row, tried } of trialRows(manifest)) {
    await runModel(model, [row]).catch((error: Error) => {
      throw new Error(startupMessages[terminalLanguage()].cannotPredict(tried, error.message));
    });
  }
}

/** @param wanted what the manifest says, by name */
function checkTensors(found: readonly InferenceSession.ValueMetadata[], wanted: ReadonlyMap<string, Column>): void {
  const messages = startupMessages[terminalLanguage()];
  for (const [name, type] of wanted) {
    const tensor = found.find((one) => one.name === name);
    if (!tensor) throw new Error(messages.inGraph(name));
    const isColumn = tensor.isTensor && tensor.shape.length === 2 && tensor.shape[1] === 1;
    // The number of rows is free: it is given by name, or not at all.
    const anyRows = tensor.isTensor && typeof tensor.shape[0] !== 'number';
    if (!isColumn || !anyRows || tensor.type !== type)
      throw new Error(messages.wrongTensor(name, typeOf(tensor), `${type}[N,1]`));
  }
}

/** An output that nobody asks for does no harm; an input that nobody fills does. */
function checkNoMoreInputs(
  found: readonly InferenceSession.ValueMetadata[],
  wanted: ReadonlyMap<string, Column>,
): void {
  const more = found.find(({ name }) => !wanted.has(name));
  if (more) throw new Error(startupMessages[terminalLanguage()].inManifest(more.name));
}

function typeOf(tensor: InferenceSession.ValueMetadata): string {
  return tensor.isTensor ? `${tensor.type}[${tensor.shape.join(',')}]` : 'sequence / map';
}

/** An ordinary row, with each category and each limit of a number once; and the average row, which all reasons need. */
function trialRows(manifest: Manifest): { row: FeatureRow; tried: string }[] {
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

function checkReviewRating({ reviewRating, features }: Manifest): void {
  if (reviewRating === undefined) return;
  const feature = features.find(({ name }) => name === reviewRating);
  const asked = feature?.kind === 'numeric' && feature.source === 'request' && feature.integer;
  if (asked && feature.range.min >= 1 && feature.range.max <= 5) return;
  throw new Error(startupMessages[terminalLanguage()].badReviewRating(reviewRating));
}
