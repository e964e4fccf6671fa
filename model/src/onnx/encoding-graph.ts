import type { Feature, TextFeature } from '../table/feature.ts';
import { type Graph, ML } from './graph.ts';

/** The largest finite float32. */
const LARGEST = 3.4028234663852886e38;
/** For Cast: TensorProto.FLOAT. */
const TO_FLOAT = { to: { int: 1 } };

/**
 * Raw named columns of shape [N,1] → one float tensor [N,F], in the order of `planOf`. As part of the graph it rules out
 * training/serving skew. Values unseen in training make the run fail: OneHotEncoder with zeros=0 refuses an unknown
 * category (LabelEncoder would silently use a default), and the same operator refuses NaN and infinity (trees would
 * silently send NaN to the right).
 * @returns the tensor's name
 */
export function encodingGraph(graph: Graph, features: readonly Feature[]): string {
  const inputs = new Map(
    features.map(({ name, kind }) => [name, graph.input(name, kind === 'numeric' ? 'float' : 'string')]),
  );
  const inputOf = (feature: Feature) => inputs.get(feature.name) ?? '';
  const numeric = features.filter(({ kind }) => kind === 'numeric');
  const text = features.filter((feature) => feature.kind !== 'numeric');
  const parts = [
    ...(numeric.length > 0 ? [finiteOnly(graph, numeric.map(inputOf))] : []),
    ...text.map((feature) => (feature.kind === 'ordinal' ? steps(graph, feature) : oneHot(graph, feature))),
  ];
  return graph.node('/features', 'Concat', parts, { axis: { int: 1 } });
}

/** The numeric columns, [N,k]; a number that is not finite fails with "Unknown Category and zeros = 0". */
function finiteOnly(graph: Graph, columns: string[]): string {
  const numbers = graph.node('/numbers', 'Concat', columns, { axis: { int: 1 } });
  const size = graph.node('/numbers/size', 'Abs', [numbers]);
  // NaN compares false with everything, so this catches infinity and NaN.
  const finite = graph.node('/numbers/finite', 'LessOrEqual', [size, graph.floats('/largest', [], [LARGEST])]);
  const flag = graph.node('/numbers/flag', 'Cast', [finite], TO_FLOAT);
  const guard = graph.node(
    '/numbers/guard',
    'OneHotEncoder',
    [flag],
    { cats_int64s: { ints: [1] }, zeros: { int: 0 } },
    ML,
  );
  const ones = graph.node('/numbers/ones', 'Squeeze', [guard, graph.integers('/axis2', [2])]);
  // The guard's output must be used, or the runtime removes it as dead code.
  return graph.node('/numbers/checked', 'Mul', [numbers, ones]);
}

/** [N,1] strings → [N, categories]. */
function oneHot(graph: Graph, feature: TextFeature): string {
  const name = `/${feature.name}`;
  const categories = { cats_strings: { strings: feature.categories.map(({ value }) => value) }, zeros: { int: 0 } };
  const encoded = graph.node(`${name}/one-hot`, 'OneHotEncoder', [feature.name], categories, ML);
  return graph.node(`${name}/levels`, 'Squeeze', [encoded, graph.integers(`${name}/axis1`, [1])]);
}

/** [N,1] strings → [N, categories − 1]: cumulative encoding by a constant matrix. */
function steps(graph: Graph, feature: TextFeature): string {
  const count = feature.categories.length;
  const reached = feature.categories.flatMap((_, level) =>
    Array.from({ length: count - 1 }, (_, step) => (level > step ? 1 : 0)),
  );
  const matrix = graph.floats(`/${feature.name}/reached`, [count, count - 1], reached);
  return graph.node(`/${feature.name}/steps`, 'MatMul', [oneHot(graph, feature), matrix]);
}
