import type { GraphFacts, NodeFacts } from './graph-facts.ts';

/** One column of one of the graph's inputs: `X/2`. */
export const columnKey = (input: string, column: number): string => `${input}/${column}`;

/** Operators that only pass columns on. */
const PASSING = ['Identity', 'Cast', 'Reshape', 'Squeeze', 'Unsqueeze', 'Imputer', 'StringNormalizer'];
/** Those that pick columns by their places. */
const PICKING = ['Gather', 'ArrayFeatureExtractor'];
/** The attributes in which encoders list what they know. */
const LISTS = ['cats_strings', 'cats_int64s', 'keys_strings', 'keys_int64s'];

/**
 * The categories that the graph's encoders know, by the column of the input that they encode. Columns are followed from
 * the inputs through what exporters put between: picking one of several, joining them, converting.
 *
 * @param widths how many columns each input has
 */
export function knownCategories(
  { nodes, places }: GraphFacts,
  widths: ReadonlyMap<string, number>,
): Map<string, string[]> {
  const columns = new Map<string, string[]>(
    [...widths].map(([name, width]) => [name, Array.from({ length: width }, (_, i) => columnKey(name, i))]),
  );
  const known = new Map<string, string[]>();
  for (const node of nodes) {
    const [first = ''] = node.input;
    const values = LISTS.map((list) => node.lists.get(list) ?? []).find((list) => list.length > 0);
    if (values) for (const column of columns.get(first) ?? []) known.set(column, known.get(column) ?? values);
    const passed = values ? undefined : passedOn(node, columns, places);
    const [output] = node.output;
    if (passed && output !== undefined) columns.set(output, passed);
  }
  return known;
}

function passedOn(
  { opType, input }: NodeFacts,
  columns: ReadonlyMap<string, string[]>,
  places: GraphFacts['places'],
): string[] | undefined {
  const [first = '', second = ''] = input;
  const own = columns.get(first);
  if (PASSING.includes(opType)) return own;
  if (opType === 'Concat') {
    const all = input.map((name) => columns.get(name));
    return all.every((one) => one !== undefined) ? all.flat() : undefined;
  }
  if (!PICKING.includes(opType) || !own) return undefined;
  const picked = places.get(second)?.map((place) => own[place]);
  return picked?.every((one) => one !== undefined) ? picked : undefined;
}
