import type { RidgeModel } from '../learn/ridge.ts';
import type { Feature } from '../table/feature.ts';
import type { Graph } from './graph.ts';

/**
 * [N,F] → [N,1]: the mean where a value is missing, standardise, multiply by weights, add the intercept.
 * @param name of the tensors, which begin with it
 */
export function ridgeGraph(
  graph: Graph,
  name: string,
  model: RidgeModel,
  features: readonly Feature[],
  encoded: string,
): string {
  const columns = model.weights.length;
  const centre = graph.floats(`${name}/centre`, [columns], model.centre);
  const filled = features.some(({ missing }) => missing)
    ? graph.node(`${name}/filled`, 'Where', [graph.node(`${name}/missing`, 'IsNaN', [encoded]), centre, encoded])
    : encoded;
  const centred = graph.node(`${name}/centred`, 'Sub', [filled, centre]);
  const standard = graph.node(`${name}/standard`, 'Mul', [
    centred,
    graph.floats(`${name}/scale`, [columns], model.scale),
  ]);
  const weighed = graph.node(`${name}/weighed`, 'MatMul', [
    standard,
    graph.floats(`${name}/weights`, [columns, 1], model.weights),
  ]);
  return graph.node(`${name}/sum`, 'Add', [weighed, graph.floats(`${name}/intercept`, [], [model.intercept])]);
}
