import type { RidgeModel } from '../learn/ridge.ts';
import type { Feature } from '../table/feature.ts';
import type { Graph } from './graph.ts';

/** [N,F] → [N,1]: the mean where a value is missing, standardise, multiply by weights, add the intercept. */
export function ridgeGraph(graph: Graph, model: RidgeModel, features: readonly Feature[], encoded: string): string {
  const columns = model.weights.length;
  const centre = graph.floats('/ridge/centre', [columns], model.centre);
  const filled = features.some(({ missing }) => missing)
    ? graph.node('/ridge/filled', 'Where', [graph.node('/ridge/missing', 'IsNaN', [encoded]), centre, encoded])
    : encoded;
  const centred = graph.node('/ridge/centred', 'Sub', [filled, centre]);
  const standard = graph.node('/ridge/standard', 'Mul', [
    centred,
    graph.floats('/ridge/scale', [columns], model.scale),
  ]);
  const weighed = graph.node('/ridge/weighed', 'MatMul', [
    standard,
    graph.floats('/ridge/weights', [columns, 1], model.weights),
  ]);
  return graph.node('/ridge/sum', 'Add', [weighed, graph.floats('/ridge/intercept', [], [model.intercept])]);
}
