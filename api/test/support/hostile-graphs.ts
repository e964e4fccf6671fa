import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import protobuf from 'protobufjs/light.js';
import type { Manifest } from '../../src/models/manifest.schema.ts';
import {
  body,
  bools,
  type Column,
  floats,
  type Graph,
  int,
  int64s,
  type Node,
  node,
  tensor,
  writeOnnx,
} from './onnx.ts';

const ARTIFACTS = join(import.meta.dirname, '../../../model/artifacts');
/** The salary model's own. */
export const MANIFEST = JSON.parse(readFileSync(join(ARTIFACTS, 'salary.manifest.json'), 'utf8')) as Manifest;
export const SALARY = readFileSync(join(ARTIFACTS, MANIFEST.file));

export const OUTPUT = MANIFEST.output;
export const SCALE = MANIFEST.scale as string;
export const SALARY_NOW = 'currentSalary';
export const inputs: Column[] = MANIFEST.features.map(({ name, kind }) => ({
  name,
  type: kind === 'numeric' ? 'float' : 'string',
}));
export const outputs: Column[] = [{ name: OUTPUT }, { name: SCALE }];
const scale = node('Identity', [SALARY_NOW], [SCALE]);
export const same = (from: string) => [node('Identity', [from], [OUTPUT]), scale];

/** A graph with the salary model's inputs and outputs; by itself it says that nothing changes. */
export function graphOf(change: Partial<Graph> = {}): Graph {
  return { input: inputs, output: outputs, node: same(SALARY_NOW), ...change };
}
export const input = (name: string, change: Partial<Column>) =>
  inputs.map((one) => (one.name === name ? { ...one, ...change } : one));

/** An honest model, another one for each number: it says today's salary and so much more. */
export const honest = (more: number) =>
  writeOnnx(
    graphOf({
      node: [node('Add', [SALARY_NOW, 'more'], ['/sum']), ...same('/sum')],
      initializer: [floats('more', [more])],
    }),
  );

const outside = (location: string) => ({
  ...floats('more', [], [1]),
  dataLocation: 1,
  externalData: [{ key: 'location', value: location }],
});
export const addOutside = (location: string) =>
  writeOnnx(
    graphOf({
      node: [node('Add', [SALARY_NOW, 'more'], ['/sum']), ...same('/sum')],
      initializer: [outside(location)],
    }),
  );
export const constantOutside = () =>
  writeOnnx(
    graphOf({
      node: [
        node('Constant', [], ['more'], [tensor('value', outside('/etc/passwd'))]),
        node('Add', [SALARY_NOW, 'more'], ['/sum']),
        ...same('/sum'),
      ],
    }),
  );

/** If, so many times in one another, with the outer salary at the bottom. */
function nested(depth: number): Graph {
  const inner: Node = depth === 0 ? node('Identity', [SALARY_NOW], ['/0']) : choice(depth);
  return { node: [inner], output: [{ name: `/${depth}` }] };
}
export const choice = (depth: number): Node => {
  const branch = nested(depth - 1);
  const other: Graph = {
    node: [node('Identity', [SALARY_NOW], [`/else${depth}`])],
    output: [{ name: `/else${depth}` }],
  };
  return node('If', ['yes'], [`/${depth}`], [body('then_branch', branch), body('else_branch', other)]);
};
export const YES = { initializer: [bools('yes', [true])] };

/** A loop that adds nothing to the salary, so many times. */
export function loop(times: number): Graph {
  const turn: Graph = {
    input: [{ name: '/i', type: 'int64', dims: [] }, { name: '/on', type: 'bool', dims: [] }, { name: '/in' }],
    node: [node('Identity', ['/on'], ['/again']), node('Identity', ['/in'], ['/out'])],
    output: [{ name: '/again', type: 'bool', dims: [] }, { name: '/out' }],
  };
  return graphOf({
    node: [node('Loop', ['times', 'yes', SALARY_NOW], ['/looped'], [body('body', turn)]), ...same('/looped')],
    initializer: [int64s('times', [times], []), bools('yes', [true])],
  });
}

export const huge = (gigabytes: number) => {
  const size = int64s('size', [gigabytes * 256, 1024, 1024]);
  const nodes = [
    node('ConstantOfShape', ['size'], ['/huge']),
    node('ReduceSum', ['/huge'], ['/zero'], [int('keepdims', 0)]),
    node('Add', [SALARY_NOW, '/zero'], ['/sum']),
  ];
  return writeOnnx(graphOf({ node: [...nodes, ...same('/sum')], initializer: [size] }));
};

/** The answer of one operator of today's salary. */
export const by = (
  opType: string,
  attribute: object[] = [],
  others: string[] = [],
  initializer: object[] = [],
  domain = '',
) =>
  writeOnnx(
    graphOf({ node: [node(opType, [SALARY_NOW, ...others], ['/by'], attribute, domain), ...same('/by')], initializer }),
    { domains: domain ? [domain] : [] },
  );

export function nestedGraph(depth: number): Partial<Graph> {
  return { node: [choice(depth), ...same(`/${depth}`)], ...YES };
}

/** As above, by hand: no writer goes as deep. */
export function deeplyNested(depth: number): Buffer {
  const within = (field: number, bytes: Uint8Array) =>
    protobuf.Writer.create()
      .uint32((field << 3) | 2)
      .bytes(bytes)
      .finish();
  let graph: Uint8Array = new Uint8Array();
  // ModelProto.graph, GraphProto.node, NodeProto.attribute, AttributeProto.g
  for (let level = 0; level < depth; level++) graph = within(1, within(5, within(6, graph)));
  return Buffer.from(within(7, graph));
}

/** 0 / 0, of everybody. */
export function notANumber(): Buffer {
  const nodes = [node('Sub', [SALARY_NOW, SALARY_NOW], ['/zero']), node('Div', ['/zero', '/zero'], ['/nan'])];
  return writeOnnx(graphOf({ node: [...nodes, ...same('/nan')] }));
}

/** 1 / 0 where two features are at their ends at once, which no value alone shows. */
export function infiniteAtCorner(): Buffer {
  const initializer = [floats('five', [5]), floats('fifty', [50]), floats('one', [1])];
  const nodes = [
    node('Sub', ['five', 'performanceRating'], ['/rating']),
    node('Sub', ['fifty', 'tenureYears'], ['/tenure']),
    node('Add', ['/rating', '/tenure'], ['/distance']),
    node('Div', ['one', '/distance'], ['/by']),
    node('Add', [SALARY_NOW, '/by'], ['/sum']),
  ];
  return writeOnnx(graphOf({ node: [...nodes, ...same('/sum')], initializer }));
}

/** Never done. */
export const endless = () => writeOnnx(loop(Number.MAX_SAFE_INTEGER));
