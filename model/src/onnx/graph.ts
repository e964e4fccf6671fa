import { encodeModel } from './proto.ts';

/** TensorProto.DataType and AttributeProto.AttributeType of onnx.proto. */
const FLOAT = 1;
const INT64 = 7;
const STRING = 8;
const ATTRIBUTE = { INT: 2, STRING: 3, FLOATS: 6, INTS: 7, STRINGS: 8 } as const;

/** Fixed, so that the same model gives the same bytes. onnxruntime 1.30 and far older versions read them. */
const IR_VERSION = 8;
const OPSETS = [
  { domain: '', version: 17 },
  { domain: 'ai.onnx.ml', version: 3 },
];
export const ML = 'ai.onnx.ml';

export type Attribute =
  | { int: number }
  | { string: string }
  | { floats: readonly number[] }
  | { ints: readonly number[] }
  | { strings: readonly string[] };

/** Builds an ONNX graph node by node. Tensors are referred to by name. */
export class Graph {
  readonly #nodes: object[] = [];
  readonly #constants: object[] = [];
  readonly #inputs: object[] = [];

  /** An input of shape [N,1]. Returns its name. */
  input(name: string, type: 'float' | 'string'): string {
    this.#inputs.push(columnInfo(name, type === 'float' ? FLOAT : STRING));
    return name;
  }

  /** A float32 constant. Returns its name. */
  floats(name: string, dims: readonly number[], values: Iterable<number>): string {
    this.#constants.push({ name, dims, dataType: FLOAT, floatData: [...values] });
    return name;
  }

  /** An int64 constant, such as axes. Returns its name. */
  integers(name: string, values: readonly number[]): string {
    this.#constants.push({ name, dims: [values.length], dataType: INT64, int64Data: values });
    return name;
  }

  /** Adds an operator; returns the node's name, which is also its output's. */
  node(
    name: string,
    opType: string,
    input: readonly string[],
    attributes: Record<string, Attribute> = {},
    domain = '',
  ): string {
    const attribute = Object.entries(attributes).map(([key, value]) => attributeOf(key, value));
    this.#nodes.push({ name, opType, input, output: [name], attribute, domain });
    return name;
  }

  /** The serialised model, with float outputs of shape [N,1]. */
  finish(name: string, outputs: readonly string[]): Uint8Array {
    return encodeModel({
      irVersion: IR_VERSION,
      producerName: 'aumento',
      opsetImport: OPSETS,
      graph: {
        name,
        node: this.#nodes,
        initializer: this.#constants,
        input: this.#inputs,
        output: outputs.map((output) => columnInfo(output, FLOAT)),
      },
    });
  }
}

function columnInfo(name: string, elemType: number): object {
  return { name, type: { tensorType: { elemType, shape: { dim: [{ dimParam: 'N' }, { dimValue: 1 }] } } } };
}

function attributeOf(name: string, value: Attribute): object {
  if ('int' in value) return { name, type: ATTRIBUTE.INT, i: value.int };
  if ('string' in value) return { name, type: ATTRIBUTE.STRING, s: Buffer.from(value.string) };
  if ('floats' in value) return { name, type: ATTRIBUTE.FLOATS, floats: value.floats };
  if ('ints' in value) return { name, type: ATTRIBUTE.INTS, ints: value.ints };
  return { name, type: ATTRIBUTE.STRINGS, strings: value.strings.map((text) => Buffer.from(text)) };
}
