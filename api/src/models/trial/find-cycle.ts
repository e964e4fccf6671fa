import { cyclic, givenTwice } from './look-messages.ts';
import type { GraphProto, NodeProto } from './onnx-messages.ts';
import { graphsIn } from './within.ts';

/** Why a graph's nodes cannot be put in an order; undefined where they can. Kahn's algorithm, linear. */
export function findCycle(graph: GraphProto): string | undefined {
  const makers = new Map<string, NodeProto>();
  for (const node of graph.node) {
    for (const name of node.output) {
      if (name === '') continue; // an output that is left out
      if (makers.has(name)) return givenTwice(name);
      makers.set(name, node);
    }
  }
  const waits = new Map<NodeProto, number>();
  const waiting = new Map<NodeProto, NodeProto[]>();
  for (const node of graph.node) {
    const needed = new Set([...namesUsed(node)].flatMap((name) => makers.get(name) ?? []));
    waits.set(node, needed.size);
    for (const maker of needed) {
      const others = waiting.get(maker);
      if (others) others.push(node);
      else waiting.set(maker, [node]);
    }
  }
  const ready = graph.node.filter((node) => waits.get(node) === 0);
  let done = 0;
  for (let node = ready.pop(); node; node = ready.pop()) {
    done += 1;
    for (const next of waiting.get(node) ?? []) {
      const left = (waits.get(next) as number) - 1;
      waits.set(next, left);
      if (left === 0) ready.push(next);
    }
  }
  if (done === graph.node.length) return undefined;
  const stuck = graph.node.find((node) => (waits.get(node) as number) > 0);
  return cyclic(stuck?.output[0] ?? '');
}

/** What a node reads: its inputs, and what the graphs within it take from outside, at whatever depth. */
function namesUsed(node: NodeProto): Set<string> {
  const names = new Set(node.input);
  let level = graphsIn({ node: [node], initializer: [], sparseInitializer: [] });
  while (level.length > 0) {
    for (const inner of level) for (const { input } of inner.node) for (const name of input) names.add(name);
    level = level.flatMap(graphsIn);
  }
  return names;
}
