import type { Model } from '../learn/model.ts';
import type { Scale } from '../learn/scale.ts';
import type { Feature } from '../table/feature.ts';
import { encodingGraph } from './encoding-graph.ts';
import { Graph } from './graph.ts';
import { ridgeGraph } from './ridge-graph.ts';
import { scaleGraph } from './scale-graph.ts';
import { treesGraph } from './trees-graph.ts';

/** The graph's outputs, float32 of shape [N,1], in the target's unit. */
export const OUTPUT = 'prediction';
export const SCALE = 'scale';

/**
 * A model as ONNX. Inputs: one tensor of shape [N,1] for each feature, named like it; strings for categorical and ordinal
 * ones, float32 for numeric ones.
 */
export function exportOnnx(name: string, features: readonly Feature[], model: Model, scale: Scale): Uint8Array {
  const graph = new Graph();
  const encoded = encodingGraph(graph, features);
  const shares = model.parts.map(({ share, model: part }) => {
    const result =
      part.algorithm === 'ridge'
        ? ridgeGraph(graph, '/ridge', part, features, encoded)
        : treesGraph(graph, '/trees', part, features, encoded);
    return graph.node(`/${part.algorithm}/share`, 'Mul', [
      result,
      graph.floats(`/${part.algorithm}/of-all`, [], [share]),
    ]);
  });
  graph.node(OUTPUT, 'Sum', shares);
  graph.node(SCALE, 'Identity', [scaleGraph(graph, scale, features, encoded)]);
  return graph.finish(name, [OUTPUT, SCALE]);
}
