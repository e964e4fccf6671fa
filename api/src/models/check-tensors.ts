import { terminalLanguage } from '../startup/language.ts';
import { startupMessages } from '../startup/startup-messages.ts';
import { featuresByInput } from './feeds.ts';
import type { Feature, Manifest } from './manifest.schema.ts';
import { modelMessages } from './model-messages.ts';
import type { InferenceSession } from './onnxruntime.ts';

type Metadata = InferenceSession.ValueMetadata;
type Graph = Pick<InferenceSession, 'inputMetadata' | 'outputMetadata'>;
type TensorMetadata = Extract<Metadata, { isTensor: true }>;

const NUMBERS: readonly string[] = ['float32', 'float64', 'int64'];
/** Of answers. */
export const FLOATS: readonly string[] = ['float32', 'float64'];

/**
 * Whether the graph has the inputs and outputs of its manifest, of types and shapes that this service fills and reads.
 *
 * @throws Error that names the first one that does not fit
 */
export function checkTensors(manifest: Manifest, { inputMetadata, outputMetadata }: Graph): void {
  const inputs = featuresByInput(manifest);
  const more = inputMetadata.find(({ name }) => !inputs.has(name));
  for (const [name, features] of inputs) checkInput(found(inputMetadata, name), features, manifest);
  // An output that nobody asks for does no harm; an input that nobody fills does.
  if (more) throw new Error(say().notInManifest(more.name, typeOf(more)));
  const { output, scale } = manifest;
  for (const name of [output, ...(scale === undefined ? [] : [scale])]) checkOutput(found(outputMetadata, name));
}

function checkInput(tensor: Metadata, features: readonly Feature[], manifest: Manifest): void {
  const { name } = tensor;
  const texts = features.filter(({ kind }) => kind !== 'numeric');
  const width = features.length;
  const types = texts.length === width ? ['string'] : NUMBERS;
  const shapes = width === 1 ? ['[N,1]', '[N]'] : [`[N,${width}]`];
  const wanted = shapes.flatMap((shape) => types.map((type) => `${type}${shape}`)).join(', ');
  const refuse = () => new Error(say().wrongInput(name, typeOf(tensor), wanted));
  if (!hasRows(tensor)) throw refuse();
  const [, columns] = tensor.shape;
  if (tensor.shape.length === 2 && typeof columns !== 'number')
    throw new Error(say().columnsUnknown(name, typeOf(tensor), width));
  if (tensor.shape.length === 2 ? columns !== width : width !== 1) throw refuse();
  if (tensor.type === 'string') {
    if (texts.length < width) throw refuse();
    return;
  }
  if (!NUMBERS.includes(tensor.type)) throw refuse();
  for (const feature of features) checkNumber(feature, tensor, manifest);
}

/** Of a feature that feeds a tensor of numbers. */
function checkNumber(feature: Feature, tensor: TensorMetadata, { average }: Manifest): void {
  const { name, kind, missing } = feature;
  if (kind !== 'numeric') {
    const isNumber = feature.categories.every(({ value }) => /^-?\d{1,15}$/.test(value));
    if (!isNumber) throw new Error(say().notNumbers(name, tensor.name, typeOf(tensor)));
    return;
  }
  if (tensor.type !== 'int64') return;
  if (missing) throw new Error(say().noMissing(name, tensor.name));
  const { range, observed } = feature;
  const given = [range.min, range.max, observed.min, feature.default, average?.[name]];
  const isWhole = given.every((value) => value === undefined || Number.isInteger(value));
  if (!feature.integer || !isWhole) throw new Error(say().notWhole(name, tensor.name));
  if (![range.min, range.max].every(Number.isSafeInteger)) throw new Error(say().tooLarge(name, tensor.name));
}

function checkOutput(tensor: Metadata): void {
  // Where a graph says nothing of the shape, the trial runs show how many numbers there are.
  const isColumn =
    tensor.isTensor &&
    (tensor.shape.length === 0 ||
      (hasRows(tensor) && (tensor.shape.length === 1 || tensor.shape[1] === 1 || typeof tensor.shape[1] === 'string')));
  if (!isColumn || !FLOATS.includes(tensor.type)) throw new Error(say().wrongOutput(tensor.name, typeOf(tensor)));
}

function found(tensors: readonly Metadata[], name: string): Metadata {
  const tensor = tensors.find((one) => one.name === name);
  if (!tensor) throw new Error(startupMessages[terminalLanguage()].inGraph(name));
  return tensor;
}

/** The number of rows is free: it is given by name, or not at all. */
function hasRows(tensor: Metadata): tensor is TensorMetadata {
  return tensor.isTensor && [1, 2].includes(tensor.shape.length) && typeof tensor.shape[0] !== 'number';
}

/** Such as `float32[N,6]`; a dimension without a name is a question mark. */
export function typeOf(tensor: Metadata): string {
  if (!tensor.isTensor) return 'sequence / map';
  return `${tensor.type}[${tensor.shape.map((dim) => (dim === '' ? '?' : dim)).join(',')}]`;
}

const say = () => modelMessages[terminalLanguage()];
