import protobuf from 'protobufjs/light.js';

/**
 * The parts of the ONNX format that say what a graph does with its inputs; the reader passes over the rest, as over weights.
 * Names and field numbers are those of onnx/onnx.proto (github.com/onnx/onnx).
 */
const messages = protobuf.Root.fromJSON({
  nested: {
    ModelProto: { fields: { graph: { type: 'GraphProto', id: 7 } } },
    GraphProto: {
      fields: {
        node: { rule: 'repeated', type: 'NodeProto', id: 1 },
        initializer: { rule: 'repeated', type: 'TensorProto', id: 5 },
      },
    },
    NodeProto: {
      fields: {
        input: { rule: 'repeated', type: 'string', id: 1 },
        output: { rule: 'repeated', type: 'string', id: 2 },
        opType: { type: 'string', id: 4 },
        attribute: { rule: 'repeated', type: 'AttributeProto', id: 5 },
      },
    },
    AttributeProto: {
      fields: {
        name: { type: 'string', id: 1 },
        ints: { rule: 'repeated', type: 'int64', id: 8 },
        strings: { rule: 'repeated', type: 'bytes', id: 9 },
      },
    },
    TensorProto: {
      fields: {
        dataType: { type: 'int32', id: 2 },
        int64Data: { rule: 'repeated', type: 'int64', id: 7 },
        name: { type: 'string', id: 8 },
        rawData: { type: 'bytes', id: 9 },
      },
    },
  },
});

const INT64 = 7;

/** One operator of a graph, as much of it as a draft reads. */
export interface NodeFacts {
  opType: string;
  input: string[];
  output: string[];
  /** The values of its lists, whole numbers as texts, by the attribute's name. */
  lists: Map<string, string[]>;
}

export interface GraphFacts {
  nodes: NodeFacts[];
  /** Constants of whole numbers, such as the place of a column, by name. */
  places: Map<string, number[]>;
}

interface Decoded {
  graph?: {
    node: (Omit<NodeFacts, 'lists'> & { attribute: { name: string; ints: unknown[]; strings: Uint8Array[] }[] })[];
    initializer: { name: string; dataType: number; int64Data: unknown[]; rawData: ArrayLike<number> }[];
  };
}

/** @throws Error for what is no protobuf of this kind */
export function graphFacts(bytes: Uint8Array): GraphFacts {
  const { graph } = messages.lookupType('ModelProto').decode(bytes) as unknown as Decoded;
  const nodes = (graph?.node ?? []).map(({ opType, input, output, attribute }) => ({
    ...{ opType, input, output },
    lists: new Map(
      attribute.map(({ name, ints, strings }) => [
        name,
        [...strings.map((one) => Buffer.from(one).toString('utf8')), ...ints.map(String)],
      ]),
    ),
  }));
  const whole = (graph?.initializer ?? []).filter(({ dataType }) => dataType === INT64);
  return { nodes, places: new Map(whole.map((one) => [one.name, [...one.int64Data.map(Number), ...rawNumbers(one)]])) };
}

/** Little-endian, whatever this machine is. Where a field is absent the reader gives an empty list. */
function rawNumbers({ rawData }: { rawData: ArrayLike<number> }): number[] {
  const bytes = Buffer.from(rawData);
  return Array.from({ length: bytes.length >> 3 }, (_, i) => Number(bytes.readBigInt64LE(8 * i)));
}
