import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findCycle } from './find-cycle.ts';
import type { GraphProto, NodeProto } from './onnx-messages.ts';

const node = (name: string, input: string[]): NodeProto => ({
  ...{ input, output: [name], name: '', opType: 'Sum', attribute: [], domain: '' },
});
const graph = (nodes: NodeProto[]): GraphProto => ({ node: nodes, initializer: [], sparseInitializer: [] });
const SIZE = 12;
/** Each node takes some of those before it, and inputs of the graph. */
const forward = fc.array(fc.array(fc.nat(SIZE), { maxLength: 4 }), { minLength: 2, maxLength: SIZE }).map((all) =>
  all.map((from, at) =>
    node(
      `${at}`,
      from.map((one) => (one < at ? `${one}` : `input ${one}`)),
    ),
  ),
);

it('finds no cycle where there is an order, however the nodes stand', () => {
  fc.assert(
    fc.property(
      forward.chain((nodes) => fc.shuffledSubarray(nodes, { minLength: nodes.length })),
      (nodes) => {
        expect(findCycle(graph(nodes))).toBeUndefined();
      },
    ),
  );
});

it('finds any cycle, however long, also through a graph within a node', () => {
  fc.assert(
    fc.property(forward, fc.nat(), fc.nat(), fc.boolean(), (nodes, a, b, within) => {
      const [first, last] = [a % nodes.length, b % nodes.length].toSorted((one, other) => one - other) as [
        number,
        number,
      ];
      // A way from the first to the last, and one back.
      const path = nodes.map((one, at) =>
        at > first && at <= last ? { ...one, input: [...one.input, `${at - 1}`] } : one,
      );
      const back = graph([node('inner', [`${last}`])]);
      const attribute = { name: 'body', g: back, tensors: [], graphs: [], sparseTensors: [] };
      path[first] = within
        ? { ...(path[first] as NodeProto), attribute: [attribute] }
        : { ...(path[first] as NodeProto), input: [`${last}`] };
      expect(findCycle(graph(path))).toMatch(/is cyclic/);
    }),
  );
});

it('looks at a hundred thousand nodes in a row', () => {
  const chain = Array.from({ length: 100_000 }, (_, at) => node(`${at}`, at > 0 ? [`${at - 1}`] : []));
  expect(findCycle(graph(chain.toReversed()))).toBeUndefined();
});
