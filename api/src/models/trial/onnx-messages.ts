import protobuf from 'protobufjs/light.js';

/**
 * The parts of the ONNX format that are looked at before the runtime gets a file: what a graph is made of and what it
 * reaches for, not its weights, which the reader passes over. Names and field numbers are those of onnx/onnx.proto
 * (github.com/onnx/onnx).
 */
const messages = protobuf.Root.fromJSON({
  nested: {
    ModelProto: {
      fields: {
        graph: { type: 'GraphProto', id: 7 },
        opsetImport: { rule: 'repeated', type: 'OperatorSetIdProto', id: 8 },
        functions: { rule: 'repeated', type: 'FunctionProto', id: 25 },
      },
    },
    OperatorSetIdProto: { fields: { domain: { type: 'string', id: 1 } } },
    FunctionProto: { fields: { name: { type: 'string', id: 1 } } },
    GraphProto: {
      fields: {
        node: { rule: 'repeated', type: 'NodeProto', id: 1 },
        initializer: { rule: 'repeated', type: 'TensorProto', id: 5 },
        sparseInitializer: { rule: 'repeated', type: 'SparseTensorProto', id: 15 },
      },
    },
    NodeProto: {
      fields: {
        input: { rule: 'repeated', type: 'string', id: 1 },
        output: { rule: 'repeated', type: 'string', id: 2 },
        name: { type: 'string', id: 3 },
        opType: { type: 'string', id: 4 },
        attribute: { rule: 'repeated', type: 'AttributeProto', id: 5 },
        domain: { type: 'string', id: 7 },
      },
    },
    AttributeProto: {
      fields: {
        name: { type: 'string', id: 1 },
        t: { type: 'TensorProto', id: 5 },
        g: { type: 'GraphProto', id: 6 },
        tensors: { rule: 'repeated', type: 'TensorProto', id: 10 },
        graphs: { rule: 'repeated', type: 'GraphProto', id: 11 },
        sparseTensor: { type: 'SparseTensorProto', id: 22 },
        sparseTensors: { rule: 'repeated', type: 'SparseTensorProto', id: 23 },
      },
    },
    SparseTensorProto: { fields: { values: { type: 'TensorProto', id: 1 }, indices: { type: 'TensorProto', id: 2 } } },
    TensorProto: {
      fields: {
        name: { type: 'string', id: 8 },
        externalData: { rule: 'repeated', type: 'StringStringEntryProto', id: 13 },
        dataLocation: { type: 'int32', id: 14 },
      },
    },
    StringStringEntryProto: { fields: { key: { type: 'string', id: 1 }, value: { type: 'string', id: 2 } } },
  },
});

export interface TensorProto {
  name: string;
  externalData: { key: string; value: string }[];
  dataLocation: number;
}
export interface SparseTensorProto {
  values?: TensorProto | null;
  indices?: TensorProto | null;
}
export interface AttributeProto {
  name: string;
  t?: TensorProto | null;
  g?: GraphProto | null;
  tensors: TensorProto[];
  graphs: GraphProto[];
  sparseTensor?: SparseTensorProto | null;
  sparseTensors: SparseTensorProto[];
}
export interface NodeProto {
  input: string[];
  output: string[];
  name: string;
  opType: string;
  attribute: AttributeProto[];
  domain: string;
}
export interface GraphProto {
  node: NodeProto[];
  initializer: TensorProto[];
  sparseInitializer: SparseTensorProto[];
}
export interface ModelProto {
  graph?: GraphProto | null;
  opsetImport: { domain: string }[];
  functions: { name: string }[];
}

/**
 * Reads a serialised ModelProto as the runtime's own reader does: a message that stands twice is merged, a field of another
 * wire type is passed over, and nesting has the same limit.
 *
 * @throws Error for what is no protobuf of this kind
 */
export function readModel(bytes: Uint8Array): ModelProto {
  return messages.lookupType('ModelProto').decode(bytes) as unknown as ModelProto;
}
