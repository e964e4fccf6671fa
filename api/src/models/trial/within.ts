import type { GraphProto, SparseTensorProto, TensorProto } from './onnx-messages.ts';

/** The graphs directly within a graph's nodes: the branches of an If, the body of a Loop. */
export function graphsIn({ node }: GraphProto): GraphProto[] {
  return node.flatMap(({ attribute }) => attribute.flatMap(({ g, graphs }) => [...(g ? [g] : []), ...graphs]));
}

/** All tensors of a graph, but those of the graphs within it. */
export function tensorsIn({ initializer, sparseInitializer, node }: GraphProto): TensorProto[] {
  const ofNodes = node.flatMap(({ attribute }) =>
    attribute.flatMap(({ t, tensors, sparseTensor, sparseTensors }) => [
      ...(t ? [t] : []),
      ...tensors,
      ...[...(sparseTensor ? [sparseTensor] : []), ...sparseTensors].flatMap(partsOf),
    ]),
  );
  return [...initializer, ...sparseInitializer.flatMap(partsOf), ...ofNodes];
}

function partsOf({ values, indices }: SparseTensorProto): TensorProto[] {
  return [values, indices].filter((tensor) => tensor !== undefined && tensor !== null);
}
