import type { Model } from '../learn/model.ts';
import type { Feature } from '../table/feature.ts';
import { encodingGraph } from './encoding-graph.ts';
import { Graph } from './graph.ts';
import { ridgeGraph } from './ridge-graph.ts';
import { treesGraph } from './trees-graph.ts';

/** The graph's only output, float32 of shape [N,1], in the target's unit. */
export const OUTPUT = 'prediction';

/**
 * A model as ONNX. Inputs: one tensor of shape [N,1] for each feature, named like it; strings for categorical and ordinal
 * ones, float32 for numeric ones.
 */
export function exportOnnx(name: string, features: readonly Feature[], model: Model): Uint8Array {
  const graph = new Graph();
  const encoded = encodingGraph(graph, features);
  const result = model.algorithm === 'ridge' ? ridgeGraph(graph, model, encoded) : treesGraph(graph, model, encoded);
  graph.node(OUTPUT, 'Identity', [result]);
  return graph.finish(name, OUTPUT);
}
