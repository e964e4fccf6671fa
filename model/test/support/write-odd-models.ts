/**
 * `node write-odd-models.ts DIR`: writes small models with the salary model's manifest, of which one fits it and each of
 * the others does not in one way. A program of its own, since the API's tests may not import this package.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../src/manifest/manifest.ts';
import { encodeModel } from '../../src/onnx/proto.ts';
import { ARTIFACTS } from '../../src/paths.ts';

/** Of TensorProto.DataType in onnx.proto. */
const TYPES = { float: 1, int64: 7, string: 8, double: 11 } as const;
type Dim = { dimParam: string } | { dimValue: number };
interface Column {
  name: string;
  type: keyof typeof TYPES;
  dims?: Dim[];
}
type Node = { opType: string; input: string[]; output: string[]; domain?: string; attribute?: object[] };

const ROWS = { dimParam: 'N' };
const ONE = { dimValue: 1 };
const columnOf = ({ name, type, dims = [ROWS, ONE] }: Column) => ({
  name,
  type: { tensorType: { elemType: TYPES[type], shape: { dim: dims } } },
});

const [dir = '.'] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(join(ARTIFACTS, 'salary.manifest.json'), 'utf8')) as Manifest;
const inputs: Column[] = manifest.features.map(({ name, kind }) => ({
  name,
  type: kind === 'numeric' ? 'float' : 'string',
}));
const outputs: Column[] = [manifest.output, manifest.scale].map((name) => ({ name, type: 'float' }));
const [prediction = { name: '', type: 'float' }, scale = { name: '', type: 'float' }] = outputs;
const change = (name: string, changed: Partial<Column>) =>
  inputs.map((input) => (input.name === name ? { ...input, ...changed } : input));
const strings = (name: string, values: string[]) => ({ name, type: 8, strings: values.map((one) => Buffer.from(one)) });

/** Today's salary is the prediction and its scale. */
const same = (from: string, to: string): Node => ({ opType: 'Identity', input: [from], output: [to] });
const answers = (from = 'currentSalary'): Node[] => [same(from, prediction.name), same(from, scale.name)];
/** Knows all jobs but the last. */
const jobs = manifest.features.flatMap((one) => (one.name === 'job' && one.kind !== 'numeric' ? one.categories : []));
const oneHot: Node = {
  opType: 'OneHotEncoder',
  domain: 'ai.onnx.ml',
  input: ['job'],
  output: ['/job'],
  attribute: [
    strings(
      'cats_strings',
      jobs.slice(0, -1).map(({ value }) => value),
    ),
    { name: 'zeros', type: 2, i: 0 },
  ],
};

const MODELS: Record<string, { input?: Column[]; output?: Column[]; node?: Node[] }> = {
  fits: {},
  'int64 input': {
    input: change('currentSalary', { type: 'int64' }),
    node: [
      { opType: 'Cast', input: ['currentSalary'], output: ['/float'], attribute: [{ name: 'to', type: 2, i: 1 }] },
      ...answers('/float'),
    ],
  },
  'double input': {
    input: change('tenureYears', { type: 'double' }),
  },
  'text as number': { input: change('job', { type: 'float' }) },
  'int64 input of fractions': { input: change('tenureYears', { type: 'int64' }) },
  'int64 scale': {
    output: [prediction, { ...scale, type: 'int64' }],
    node: [
      same('currentSalary', prediction.name),
      { opType: 'Cast', input: ['currentSalary'], output: [scale.name], attribute: [{ name: 'to', type: 2, i: 7 }] },
    ],
  },
  'wide output': {
    node: [
      {
        opType: 'Concat',
        input: ['currentSalary', 'tenureYears'],
        output: [prediction.name],
        attribute: [{ name: 'axis', type: 2, i: 1 }],
      },
      same('currentSalary', scale.name),
    ],
    output: [{ ...prediction, dims: [ROWS, { dimValue: 2 }] }, scale],
  },
  'rows that change each other': {
    node: [
      {
        opType: 'ReduceMean',
        input: ['currentSalary'],
        output: ['/mean'],
        attribute: [{ name: 'axes', type: 7, ints: [0] }],
      },
      { opType: 'Add', input: ['currentSalary', '/mean'], output: [prediction.name] },
      same('currentSalary', scale.name),
    ],
  },
  'flat input': { input: change('job', { dims: [ROWS] }) },
  'one row only': { input: change('job', { dims: [ONE, ONE] }) },
  'wide input': { input: change('tenureYears', { dims: [ROWS, { dimValue: 6 }] }) },
  'input absent': { input: inputs.filter(({ name }) => name !== 'job') },
  'input more': { input: [...inputs, { name: 'age', type: 'float' }] },
  'other output': {
    output: [{ name: 'variable', type: 'float' }, scale],
    node: [same('currentSalary', 'variable'), same('currentSalary', scale.name)],
  },
  'no scale': { output: [prediction], node: [same('currentSalary', prediction.name)] },
  'category unknown': { node: [oneHot, ...answers()] },
  'negative scale': {
    node: [same('currentSalary', prediction.name), { opType: 'Neg', input: ['currentSalary'], output: [scale.name] }],
  },
  'not finite': {
    node: [
      { opType: 'Log', input: ['tenureYears'], output: ['/log'] },
      same('/log', prediction.name),
      same('currentSalary', scale.name),
    ],
  },
};

for (const [name, { input = inputs, output = outputs, node = answers() }] of Object.entries(MODELS)) {
  const bytes = encodeModel({
    irVersion: 8,
    producerName: 'test',
    opsetImport: [
      { domain: '', version: 17 },
      { domain: 'ai.onnx.ml', version: 3 },
    ],
    graph: { name: 'odd', node, input: input.map(columnOf), output: output.map(columnOf) },
  });
  const file = `${name}.onnx`;
  writeFileSync(join(dir, file), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(join(dir, `${name}.manifest.json`), JSON.stringify({ ...manifest, file, sha256 }));
}
console.log(JSON.stringify(Object.keys(MODELS)));
