import type { Feature, FeatureRow, Manifest } from './manifest.schema.ts';
import { type InferenceSession, Tensor } from './onnxruntime.ts';

/** Rows to tensors, by the graph's inputs. */
export type Feeder = (rows: readonly FeatureRow[]) => Record<string, Tensor>;

type Value = FeatureRow[string] | undefined;

/**
 * The features that each input of the graph takes: one, of shape [N,1] or [N], or several as the columns of a table
 * [N,k], in the manifest's order.
 */
export function featuresByInput({ features }: Pick<Manifest, 'features'>): Map<string, Feature[]> {
  const inputs = new Map<string, Feature[]>();
  for (const feature of features) {
    const name = feature.input ?? feature.name;
    inputs.set(name, [...(inputs.get(name) ?? []), feature]);
  }
  return inputs;
}

/** How a graph's inputs are filled, decided once: types and shapes are the graph's, which checkTensors has seen. */
export function feederOf(manifest: Manifest, { inputMetadata }: InferenceSession): Feeder {
  const fillers = [...featuresByInput(manifest)].map(([name, features]) => {
    const tensor = inputMetadata.find((one) => one.name === name);
    if (!tensor?.isTensor) throw new Error(`The model ${manifest.version} has no input ${name}.`);
    const columns = features.map((feature) => feature.name);
    const isFlat = tensor.shape.length === 1;
    return [name, fillerOf(tensor.type, columns, isFlat)] as const;
  });
  return (rows) => {
    const feeds: Record<string, Tensor> = {};
    for (const [name, fill] of fillers) feeds[name] = fill(rows);
    return feeds;
  };
}

/** Row after row, as tensors lie in memory. */
function fillerOf(type: string, columns: readonly string[], isFlat: boolean): (rows: readonly FeatureRow[]) => Tensor {
  const width = columns.length;
  const dims = (rows: number) => (isFlat ? [rows] : [rows, width]);
  const fill = <List extends { [place: number]: unknown }>(
    list: List,
    rows: readonly FeatureRow[],
    convert: (value: Value) => List[number],
  ) => {
    let place = 0;
    for (const row of rows) for (const name of columns) list[place++] = convert(row[name]);
    return list;
  };
  const size = (rows: readonly FeatureRow[]) => rows.length * width;
  if (type === 'string')
    return (rows) => new Tensor('string', fill(new Array<string>(size(rows)), rows, String), dims(rows.length));
  if (type === 'int64')
    return (rows) => new Tensor('int64', fill(new BigInt64Array(size(rows)), rows, wholeOf), dims(rows.length));
  if (type === 'float64')
    return (rows) => new Tensor('float64', fill(new Float64Array(size(rows)), rows, numberOf), dims(rows.length));
  return (rows) => new Tensor('float32', fill(new Float32Array(size(rows)), rows, numberOf), dims(rows.length));
}

/** NaN is what the graph knows as a missing number, and refuses where it must be there. A category may be a number. */
function numberOf(value: Value): number {
  if (typeof value === 'number') return value;
  return value === undefined || value === '' ? Number.NaN : Number(value);
}

/** @throws RangeError or TypeError for what is no whole number, or missing */
function wholeOf(value: Value): bigint {
  return BigInt(value === '' ? Number.NaN : (value as number | string));
}
