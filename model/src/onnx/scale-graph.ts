import type { Scale } from '../learn/scale.ts';
import type { Feature } from '../table/feature.ts';
import type { Graph } from './graph.ts';
import { treesGraph } from './trees-graph.ts';

/** [N,F] → [N,1]: the trees of the errors' size, never below the floor. */
export function scaleGraph(
  graph: Graph,
  { trees, floor }: Scale,
  features: readonly Feature[],
  encoded: string,
): string {
  const size = treesGraph(graph, '/scale', trees, features, encoded);
  return graph.node('/scale/floored', 'Max', [size, graph.floats('/scale/floor', [1, 1], [floor])]);
}
