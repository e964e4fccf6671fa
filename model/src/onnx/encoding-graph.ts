import type { Feature, TextFeature } from '../table/feature.ts';
import { type Graph, ML } from './graph.ts';

/** The largest finite float32. */
const LARGEST = 3.4028234663852886e38;
/** For Cast: TensorProto.FLOAT and BOOL. */
const TO_FLOAT = { to: { int: 1 } };
const TO_BOOL = { to: { int: 9 } };

/**
 * Raw named columns of shape [N,1] → one float tensor [N,F], in the order of `planOf`. As part of the graph it rules out
 * training/serving skew. Values unseen in training make the run fail: OneHotEncoder with zeros=0 refuses an unknown
 * category (LabelEncoder would silently use a default), and the same operator refuses infinity, and NaN of what was never
 * missing (trees would silently send it to the right). What may be missing is NaN, of an ordinal an empty text.
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
    ...(numeric.length > 0 ? [finiteOnly(graph, numeric.map(inputOf), numeric)] : []),
    ...text.map((feature) => (feature.kind === 'ordinal' ? steps(graph, feature) : oneHot(graph, feature))),
  ];
  return graph.node('/features', 'Concat', parts, { axis: { int: 1 } });
}

/** The numeric columns, [N,k]; a number that is not finite, nor rightly missing, fails with "Unknown Category and zeros = 0". */
function finiteOnly(graph: Graph, columns: string[], features: readonly Feature[]): string {
  const numbers = graph.node('/numbers', 'Concat', columns, { axis: { int: 1 } });
  const tested = features.some(({ missing }) => missing) ? withoutMissing(graph, numbers, features) : numbers;
  const size = graph.node('/numbers/size', 'Abs', [tested]);
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

/** The same numbers with 0 in place of NaN in the columns that may be missing. */
function withoutMissing(graph: Graph, numbers: string, features: readonly Feature[]): string {
  const mayBe = graph.floats(
    '/numbers/may-be-missing',
    [features.length],
    features.map(({ missing }) => (missing ? 1 : 0)),
  );
  const absent = graph.node('/numbers/nan', 'IsNaN', [numbers]);
  const rightly = graph.node('/numbers/missing', 'And', [absent, graph.node('/numbers/may', 'Cast', [mayBe], TO_BOOL)]);
  return graph.node('/numbers/present', 'Where', [rightly, graph.floats('/numbers/zero', [], [0]), numbers]);
}

/** [N,1] strings → [N, categories], and one column more for missing values of an ordinal. */
function oneHot(graph: Graph, feature: TextFeature): string {
  const name = `/${feature.name}`;
  const values = feature.categories.map(({ value }) => value);
  const known = feature.kind === 'ordinal' && feature.missing ? [...values, ''] : values;
  const categories = { cats_strings: { strings: known }, zeros: { int: 0 } };
  const encoded = graph.node(`${name}/one-hot`, 'OneHotEncoder', [feature.name], categories, ML);
  return graph.node(`${name}/levels`, 'Squeeze', [encoded, graph.integers(`${name}/axis1`, [1])]);
}

/** [N,1] strings → [N, categories − 1]: cumulative encoding by a constant matrix; NaN where it is missing. */
function steps(graph: Graph, feature: TextFeature): string {
  const count = feature.categories.length;
  const rows = feature.missing ? count + 1 : count;
  const reached = Array.from({ length: rows }, (_, level) =>
    Array.from({ length: count - 1 }, (_, step) => (level < count && level > step ? 1 : 0)),
  );
  const name = `/${feature.name}`;
  const matrix = graph.floats(`${name}/reached`, [rows, count - 1], reached.flat());
  const levels = oneHot(graph, feature);
  const taken = graph.node(`${name}/steps`, 'MatMul', [levels, matrix]);
  if (!feature.missing) return taken;
  const last = graph.integers(`${name}/last`, [count]);
  const flag = graph.node(`${name}/missing`, 'Gather', [levels, last], { axis: { int: 1 } });
  const missing = graph.node(`${name}/is-missing`, 'Cast', [flag], TO_BOOL);
  return graph.node(`${name}/or-nan`, 'Where', [missing, graph.floats(`${name}/nan`, [], [Number.NaN]), taken]);
}
