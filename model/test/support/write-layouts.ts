/**
 * `node write-layouts.ts DIR`: writes the same small model once for each way in which a graph may take its features and
 * give its answer, and prints a list of them. Whether a feature is a number or a text, the answer is
 * 1000 + 10·first + 3·second, of a text its place. A program of its own, since the API's tests may not import this package.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeModel } from '../../src/onnx/proto.ts';
import { ARTIFACTS } from '../../src/paths.ts';

/** Of TensorProto.DataType in onnx.proto. */
const TYPES = { float: 1, int64: 7, string: 8, double: 11 } as const;
type Type = keyof typeof TYPES;
const SHAPES = ['[N,1]', '[N]', '[N,k]'] as const;
type Shape = (typeof SHAPES)[number];

export interface Layout {
  file: string;
  inputs: 'columns' | 'table';
  type: Type;
  shape: Shape;
  features: 'numbers' | 'texts';
  output: 'float' | 'double';
  outputShape: '[N,1]' | '[N]';
}

const [dir = '.'] = process.argv.slice(2);
const salary = JSON.parse(readFileSync(join(ARTIFACTS, 'salary.manifest.json'), 'utf8'));
// They are of other features.
delete salary.data.distributions;
const NAMES = ['first', 'second'];
const WORDS = ['low', 'middle', 'high'];
const ROWS = { dimParam: 'N' };
const label = { es: 'x', en: 'x' };

const info = (name: string, type: Type, dim: object[]) => ({
  name,
  type: { tensorType: { elemType: TYPES[type], shape: { dim } } },
});
const dims = (shape: Shape) => (shape === '[N]' ? [ROWS] : [ROWS, { dimValue: shape === '[N,k]' ? NAMES.length : 1 }]);

const featureOf = (name: string, { features, inputs }: Layout) => {
  const common = { name, source: 'request', label, ...(inputs === 'table' && { input: 'X' }) };
  const limits = { min: 0, max: 2 };
  return features === 'texts'
    ? { ...common, kind: 'categorical', categories: WORDS.map((value) => ({ value, label })) }
    : { ...common, kind: 'numeric', unit: null, integer: true, range: limits, observed: limits };
};

function graphOf({ inputs, type, shape, output, outputShape }: Layout) {
  const node: object[] = [];
  const add = (opType: string, input: string[], name: string, attribute: object[] = [], domain = '') => {
    node.push({ opType, input, output: [name], name, attribute, domain });
    return name;
  };
  const asFloats = (name: string) =>
    type === 'string'
      ? add(
          'LabelEncoder',
          [name],
          `${name}/float`,
          [
            { name: 'keys_strings', type: 8, strings: WORDS.map((word) => Buffer.from(word)) },
            { name: 'values_floats', type: 6, floats: WORDS.map((_, place) => place) },
          ],
          'ai.onnx.ml',
        )
      : add('Cast', [name], `${name}/float`, [{ name: 'to', type: 2, i: TYPES.float }]);
  const names = inputs === 'table' ? ['X'] : NAMES;
  const columns = names.map(asFloats);
  const all = inputs === 'table' ? columns : columns.map((name) => add('Reshape', [name, 'column'], `${name}/column`));
  const table = all.length === 1 ? (all[0] as string) : add('Concat', all, 'all', [{ name: 'axis', type: 2, i: 1 }]);
  const sum = add(
    'Add',
    [add('MatMul', [add('Reshape', [table, 'table'], '/table'), 'weights'], '/dot'), 'base'],
    '/sum',
  );
  const cast = add('Cast', [sum], '/cast', [{ name: 'to', type: 2, i: TYPES[output] }]);
  add('Reshape', [cast, outputShape === '[N]' ? 'flat' : 'column'], 'variable');
  const shapes = { column: [-1, 1], flat: [-1], table: [-1, 2] };
  return {
    name: 'layout',
    node,
    initializer: [
      ...Object.entries(shapes).map(([name, to]) => ({ name, dims: [to.length], dataType: 7, int64Data: to })),
      { name: 'weights', dims: [2, 1], dataType: 1, floatData: [10, 3] },
      { name: 'base', dims: [1], dataType: 1, floatData: [1000] },
    ],
    input: names.map((name) => info(name, type, dims(shape))),
    output: [info('variable', output, dims(outputShape))],
  };
}

const layouts: Layout[] = [];
for (const inputs of ['columns', 'table'] as const)
  for (const type of Object.keys(TYPES) as Type[])
    for (const shape of SHAPES)
      for (const features of ['numbers', 'texts'] as const)
        for (const output of ['float', 'double'] as const)
          for (const outputShape of ['[N,1]', '[N]'] as const) {
            const file = `${[inputs, type, shape, features, output, outputShape].join('-')}.manifest.json`;
            layouts.push({ file, inputs, type, shape, features, output, outputShape });
          }
for (const [i, layout] of layouts.entries()) {
  const opsetImport = [
    { domain: '', version: 17 },
    { domain: 'ai.onnx.ml', version: 3 },
  ];
  const bytes = encodeModel({ irVersion: 8, producerName: 'test', opsetImport, graph: graphOf(layout) });
  const file = `${i}.onnx`;
  writeFileSync(join(dir, file), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { scale: _, reviewRating: __, average: ___, ...rest } = salary;
  const features = NAMES.map((name) => featureOf(name, layout));
  writeFileSync(
    join(dir, layout.file),
    JSON.stringify({ ...rest, file, sha256, output: 'variable', features, band: { ...rest.band, by: [], groups: [] } }),
  );
}
console.log(JSON.stringify(layouts));
