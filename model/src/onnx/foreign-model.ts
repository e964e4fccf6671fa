import './without-telemetry.ts';

import { InferenceSession, Tensor } from 'onnxruntime-node';
import { InputError } from '../messages/input-error.ts';
import type { Column } from '../table/table.ts';

type Metadata = InferenceSession.ValueMetadata;
type Type = 'string' | 'float32' | 'float64' | 'int64';
const TYPES: readonly string[] = ['string', 'float32', 'float64', 'int64'];

/** One of the graph's inputs, which takes one column or several. */
export interface Input {
  name: string;
  type: Type;
  /** How many columns. */
  width: number;
  /** Of shape [N] instead of [N,1]. */
  isFlat: boolean;
}

/** Rows that are predicted at once. */
const BATCH = 1000;

/** An ONNX file of another program, in onnxruntime, as the API runs it (api/src/models/feeds.ts). */
export class ForeignModel {
  readonly inputs: readonly Input[];
  readonly output: string;
  readonly #session: InferenceSession;

  private constructor(session: InferenceSession, output: string | null) {
    this.#session = session;
    this.inputs = session.inputMetadata.map(inputOf);
    this.output = outputOf(session.outputMetadata, output);
  }

  /** Throws an InputError for what the runtime cannot load, and for inputs and outputs that Aumento does not serve. */
  static async load(bytes: Uint8Array, path: string, output: string | null): Promise<ForeignModel> {
    const options = { logSeverityLevel: 4, intraOpNumThreads: 1, interOpNumThreads: 1 } as const;
    const session = await InferenceSession.create(bytes, options).catch((error: Error) => {
      throw new InputError((m) => m.importNotOnnx(path, error.message));
    });
    return new ForeignModel(session, output);
  }

  /**
   * @param columns in the order of the inputs' columns
   * @param lineOf the line of a row, for a message. Throws an InputError where the graph refuses one, or gives no number
   */
  async predict(columns: readonly Column[], rows: number, lineOf: (row: number) => number): Promise<Float64Array> {
    const predictions = await this.answer(columns, rows, lineOf);
    const wrong = predictions.findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0) throw new InputError((m) => m.importNotFinite(lineOf(wrong), String(predictions[wrong])));
    return predictions;
  }

  /** As `predict`, but whatever the graph answers, finite or not. */
  async answer(columns: readonly Column[], rows: number, lineOf: (row: number) => number): Promise<Float64Array> {
    const predictions = new Float64Array(rows);
    for (let start = 0; start < rows; start += BATCH) {
      const size = Math.min(BATCH, rows - start);
      predictions.set(await this.#run(columns, start, size, lineOf), start);
    }
    return predictions;
  }

  async #run(
    columns: readonly Column[],
    start: number,
    size: number,
    lineOf: (row: number) => number,
  ): Promise<Float64Array> {
    let first = 0;
    const feeds: Record<string, Tensor> = {};
    for (const input of this.inputs) {
      feeds[input.name] = tensorOf(input, columns.slice(first, first + input.width), start, size);
      first += input.width;
    }
    const outputs = await this.#session.run(feeds, [this.output]).catch((error: Error) => {
      throw new InputError((m) => m.importCannotPredict(lineOf(start), error.message));
    });
    const values = outputs[this.output]?.data as Float32Array | Float64Array;
    if (values.length !== size) throw new InputError((m) => m.importNotFinite(lineOf(start), `[${values.length}]`));
    return Float64Array.from(values);
  }
}

/** Such as `float32[N,6]`. */
function typeOf(tensor: Metadata): string {
  return tensor.isTensor ? `${tensor.type}[${tensor.shape.map((dim) => dim || '?').join(',')}]` : 'sequence / map';
}

function inputOf(tensor: Metadata): Input {
  const { name } = tensor;
  const refuse = () => new InputError((m) => m.importBadInput(name, typeOf(tensor)));
  if (!tensor.isTensor || !TYPES.includes(tensor.type) || typeof tensor.shape[0] === 'number') throw refuse();
  const [, columns] = tensor.shape;
  const isFlat = tensor.shape.length === 1;
  const width = isFlat ? 1 : columns;
  if (tensor.shape.length > 2 || typeof width !== 'number' || width < 1) throw refuse();
  return { name, type: tensor.type as Type, width, isFlat };
}

function outputOf(outputs: readonly Metadata[], asked: string | null): string {
  const isColumn = (one: Metadata) =>
    one.isTensor &&
    /^float(32|64)$/.test(one.type) &&
    (one.shape.length < 2 || typeof one.shape[1] === 'string' || one.shape[1] === 1);
  const names = outputs.filter(isColumn).map(({ name }) => name);
  const [first] = names;
  if (first === undefined)
    throw new InputError((m) => m.importNoOutput(outputs.map((one) => `${one.name}: ${typeOf(one)}`).join(', ')));
  if (asked === null) return first;
  if (!names.includes(asked)) throw new InputError((m) => m.importUnknownOutput(asked, names));
  return asked;
}

function tensorOf({ type, width, isFlat }: Input, columns: readonly Column[], start: number, rows: number): Tensor {
  const dims = isFlat ? [rows] : [rows, width];
  const cells = Array.from({ length: rows * width }, (_, i) => {
    const column = columns[i % width] as Column;
    const row = start + Math.floor(i / width);
    return 'numbers' in column ? (column.numbers[row] as number) : (column.texts[row] as string);
  });
  if (type === 'string') return new Tensor('string', cells.map(String), dims);
  if (type === 'int64') return new Tensor('int64', BigInt64Array.from(cells, BigInt), dims);
  const numbers = cells.map((cell) => (cell === '' ? Number.NaN : Number(cell)));
  return type === 'float64'
    ? new Tensor('float64', Float64Array.from(numbers), dims)
    : new Tensor('float32', Float32Array.from(numbers), dims);
}
