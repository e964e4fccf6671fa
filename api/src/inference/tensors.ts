import { allowedUnless, notAllowed } from '../models/allowed-values.ts';
import { featuresByInput } from '../models/feeds.ts';
import type { Feature, FeatureRow, Manifest } from '../models/manifest.schema.ts';
import type { ModelRunner } from '../models/model-runner.ts';
import { DATATYPES, type InferenceRequest, type MetadataTensor, MOST_ROWS } from './inference.schema.ts';
import { inputMissing, inputTwice, notAnInput, otherDatatype, otherLength, otherShape } from './inference-messages.ts';

type Input = InferenceRequest['inputs'][number];
interface Fault {
  path: string;
  message: string;
}

/** More are not told. */
const MOST_FAULTS = 20;

/** Of a graph's inputs or outputs. */
export function metadataOf(values: ModelRunner['model']['session']['inputMetadata']): MetadataTensor[] {
  return values.flatMap((value) => {
    if (!value.isTensor) return [];
    const shape = value.shape.map((size) => (typeof size === 'number' && size > 0 ? size : -1));
    return [{ name: value.name, datatype: DATATYPES[value.type as keyof typeof DATATYPES], shape }];
  });
}

/**
 * The model's rows from tensors.
 *
 * @returns the rows, or what is wrong with the tensors
 */
export function rowsFrom(
  manifest: Manifest,
  wanted: readonly MetadataTensor[],
  inputs: readonly Input[],
): { rows: FeatureRow[] } | { faults: Fault[] } {
  const faults = tensorFaults(wanted, inputs);
  if (faults.length > 0) return { faults };
  const rows: Record<string, string | number>[] = Array.from({ length: inputs[0]?.shape[0] ?? 0 }, () => ({}));
  const byInput = featuresByInput(manifest);
  for (const { name, data } of inputs) {
    const features = byInput.get(name) ?? [];
    const values = data.flat(Number.POSITIVE_INFINITY);
    for (const [index, row] of rows.entries()) {
      for (const [column, feature] of features.entries()) {
        const given = values[index * features.length + column];
        const value = featureValue(feature, given);
        const allowed = allowedUnless(feature, value);
        if (!allowed) row[feature.name] = value as string | number;
        else faults.push({ path: `inputs.${name}[${index}] ${feature.name}`, message: notAllowed(given, allowed) });
        if (faults.length === MOST_FAULTS) return { faults };
      }
    }
  }
  return faults.length > 0 ? { faults } : { rows };
}

/** Null is a missing value; a category may feed a tensor of numbers. */
function featureValue(feature: Feature, given: unknown): unknown {
  if (given === null && feature.missing) return '';
  return feature.kind !== 'numeric' && typeof given === 'number' ? String(given) : given;
}

function tensorFaults(wanted: readonly MetadataTensor[], inputs: readonly Input[]): Fault[] {
  const names = wanted.map(({ name }) => name);
  const rows = inputs[0]?.shape[0];
  const missing = names.filter((name) => !inputs.some((input) => input.name === name));
  return [
    ...missing.map((name) => ({ path: `inputs.${name}`, message: inputMissing() })),
    ...inputs.flatMap((input, index) => {
      const tensor = wanted.find(({ name }) => name === input.name);
      const isSecond = inputs.findIndex(({ name }) => name === input.name) < index;
      const message = !tensor ? notAnInput(names.join(', ')) : isSecond ? inputTwice() : whyUnfit(tensor, input, rows);
      return message ? [{ path: `inputs.${input.name}`, message }] : [];
    }),
  ];
}

function whyUnfit(tensor: MetadataTensor, { datatype, shape, data }: Input, rows = 0): string | undefined {
  if (datatype !== tensor.datatype) return otherDatatype(datatype, tensor.datatype);
  const columns = tensor.shape[1] ?? 1;
  const fits = shape.length === tensor.shape.length && shape[0] === rows && (shape[1] ?? 1) === columns;
  if (!fits || rows < 1 || rows > MOST_ROWS) return otherShape(shape, columns, MOST_ROWS);
  const length = data.flat(Number.POSITIVE_INFINITY).length;
  return length === rows * columns ? undefined : otherLength(length, rows * columns);
}
