import protobuf from 'protobufjs/light.js';

/** What the tests write of the ONNX format, honest or not; names and numbers of onnx/onnx.proto (github.com/onnx/onnx). */
const repeated = (type: string, id: number) => ({ rule: 'repeated', type, id });
const one = (type: string, id: number) => ({ type, id });
const messages = protobuf.Root.fromJSON({
  nested: {
    ModelProto: {
      fields: {
        irVersion: one('int64', 1),
        graph: one('GraphProto', 7),
        opsetImport: repeated('OperatorSetIdProto', 8),
        functions: repeated('FunctionProto', 25),
      },
    },
    OperatorSetIdProto: { fields: { domain: one('string', 1), version: one('int64', 2) } },
    FunctionProto: {
      fields: {
        ...{ name: one('string', 1), input: repeated('string', 4), output: repeated('string', 5) },
        ...{
          node: repeated('NodeProto', 7),
          opsetImport: repeated('OperatorSetIdProto', 9),
          domain: one('string', 10),
        },
      },
    },
    GraphProto: {
      fields: {
        ...{ node: repeated('NodeProto', 1), name: one('string', 2), initializer: repeated('TensorProto', 5) },
        ...{ input: repeated('ValueInfoProto', 11), output: repeated('ValueInfoProto', 12) },
      },
    },
    NodeProto: {
      fields: {
        ...{ input: repeated('string', 1), output: repeated('string', 2), opType: one('string', 4) },
        ...{ attribute: repeated('AttributeProto', 5), domain: one('string', 7) },
      },
    },
    AttributeProto: {
      fields: {
        ...{ name: one('string', 1), f: one('float', 2), i: one('int64', 3), s: one('bytes', 4) },
        ...{ t: one('TensorProto', 5), g: one('GraphProto', 6), floats: repeated('float', 7) },
        ...{ ints: repeated('int64', 8), strings: repeated('bytes', 9), type: one('int32', 20) },
      },
    },
    TensorProto: {
      fields: {
        ...{ dims: repeated('int64', 1), dataType: one('int32', 2), floatData: repeated('float', 4) },
        ...{ int32Data: repeated('int32', 5), int64Data: repeated('int64', 7), name: one('string', 8) },
        ...{ externalData: repeated('Entry', 13), dataLocation: one('int32', 14) },
      },
    },
    Entry: { fields: { key: one('string', 1), value: one('string', 2) } },
    ValueInfoProto: { fields: { name: one('string', 1), type: one('TypeProto', 2) } },
    TypeProto: { fields: { tensorType: one('TensorType', 1) } },
    TensorType: { fields: { elemType: one('int32', 1), shape: one('TensorShapeProto', 2) } },
    TensorShapeProto: { fields: { dim: repeated('Dimension', 1) } },
    Dimension: { fields: { dimValue: one('int64', 1), dimParam: one('string', 2) } },
  },
});

/** Of TensorProto.DataType. */
const TYPES = { float: 1, int64: 7, string: 8, bool: 9, double: 11 } as const;
type Type = keyof typeof TYPES;

export interface Column {
  name: string;
  type?: Type;
  dims?: (string | number)[];
}
export interface Node {
  opType: string;
  input: string[];
  output: string[];
  domain?: string;
  attribute?: object[];
}
export interface Graph {
  node: Node[];
  input?: Column[];
  output: Column[];
  initializer?: object[];
}

export const node = (
  opType: string,
  input: string[],
  output: string[],
  attribute: object[] = [],
  domain = '',
): Node => ({
  ...{ opType, input, output, attribute, domain },
});

/** Attributes, by the type numbers of AttributeProto.AttributeType. */
export const int = (name: string, i: number) => ({ name, type: 2, i });
export const ints = (name: string, values: number[]) => ({ name, type: 7, ints: values });
export const tensor = (name: string, t: object) => ({ name, type: 4, t });
export const body = (name: string, graph: Graph) => ({ name, type: 5, g: graphOf(graph) });

export const floats = (name: string, values: number[], dims = [values.length]) => ({
  ...{ name, dims, dataType: TYPES.float, floatData: values },
});
export const int64s = (name: string, values: number[], dims = [values.length]) => ({
  ...{ name, dims, dataType: TYPES.int64, int64Data: values },
});
export const bools = (name: string, values: boolean[], dims: number[] = []) => ({
  ...{ name, dims, dataType: TYPES.bool, int32Data: values.map(Number) },
});

function graphOf({ node, input = [], output, initializer = [] }: Graph): object {
  return { name: 'g', node, initializer, input: input.map(columnOf), output: output.map(columnOf) };
}

function columnOf({ name, type = 'float', dims = ['N', 1] }: Column): object {
  const dim = dims.map((size) => (typeof size === 'string' ? { dimParam: size } : { dimValue: size }));
  return { name, type: { tensorType: { elemType: TYPES[type], shape: { dim } } } };
}

/** A serialised ModelProto. */
export function writeOnnx(graph: Graph, { domains = [] as string[], functions = [] as object[] } = {}): Buffer {
  const type = messages.lookupType('ModelProto');
  const opsetImport = [
    { domain: '', version: 17 },
    { domain: 'ai.onnx.ml', version: 3 },
    ...domains.map((domain) => ({ domain, version: 1 })),
  ];
  return Buffer.from(
    type.encode(type.fromObject({ irVersion: 8, opsetImport, graph: graphOf(graph), functions })).finish(),
  );
}
