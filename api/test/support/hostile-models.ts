import {
  addOutside,
  by,
  constantOutside,
  deeplyNested,
  graphOf,
  honest,
  huge,
  infiniteAtCorner,
  input,
  inputs,
  loop,
  nestedGraph,
  notANumber,
  OUTPUT,
  outputs,
  SALARY_NOW,
  SCALE,
  same,
  YES,
} from './hostile-graphs.ts';
import { body, floats, type Graph, ints, node, writeOnnx } from './onnx.ts';

interface Hostile {
  file: () => Buffer;
  /** What is said of it, in English. */
  says: RegExp;
}

/** Models of which each is hostile or broken in one way. */
export const HOSTILE: Record<string, Hostile> = {
  'another name': {
    file: () => writeOnnx(graphOf({ input: input('job', { name: 'post' }) })),
    says: /"job" is not in its graph/,
  },
  'an input more': {
    file: () => writeOnnx(graphOf({ input: [...inputs, { name: 'age' }] })),
    says: /its graph wants "age"/,
  },
  'an output less': {
    file: () => writeOnnx(graphOf({ output: outputs.slice(0, 1), node: same(SALARY_NOW).slice(0, 1) })),
    says: /"scale" is not in its graph/,
  },
  'another shape': {
    file: () => writeOnnx(graphOf({ input: input('tenureYears', { dims: ['N', 6] }) })),
    says: /"tenureYears" is float32\[N,6\]/,
  },
  'one row only': {
    file: () => writeOnnx(graphOf({ input: input('job', { dims: [1, 1] }) })),
    says: /"job" is string\[1,1\]/,
  },
  'another type': {
    file: () => writeOnnx(graphOf({ input: input('job', { type: 'float' }) })),
    says: /"job" is float32\[N,1\]/,
  },
  cyclic: {
    file: () =>
      writeOnnx(
        graphOf({ node: [node('Add', [SALARY_NOW, '/b'], ['/a']), node('Neg', ['/a'], ['/b']), ...same('/b')] }),
      ),
    says: /The graph is cyclic: "\/a" needs itself/,
  },
  'cyclic through a branch': {
    file: () => {
      const branch: Graph = { node: [node('Identity', ['/late'], ['/then'])], output: [{ name: '/then' }] };
      const other: Graph = { node: [node('Identity', [SALARY_NOW], ['/else'])], output: [{ name: '/else' }] };
      const early = node('If', ['yes'], ['/early'], [body('then_branch', branch), body('else_branch', other)]);
      return writeOnnx(graphOf({ node: [early, node('Neg', ['/early'], ['/late']), ...same('/early')], ...YES }));
    },
    says: /The graph is cyclic/,
  },
  'an output given twice': {
    file: () => writeOnnx(graphOf({ node: [node('Neg', [SALARY_NOW], [OUTPUT]), ...same(SALARY_NOW)] })),
    says: /Two nodes of the graph give "prediction"/,
  },
  'external data': { file: () => addOutside('weights.bin'), says: /its data in another file, "weights\.bin"/ },
  'external data above': {
    file: () => addOutside('../../../../etc/passwd'),
    says: /"\.\.\/\.\.\/\.\.\/\.\.\/etc\/passwd"/,
  },
  'external data in memory': { file: () => addOutside('*/_ORT_MEM_ADDR_/*'), says: /its data in another file/ },
  'external data of a constant': { file: constantOutside, says: /"\/etc\/passwd"/ },
  // Two messages, one after the other, are one that has the fields of both.
  'external data behind another graph': {
    file: () => Buffer.concat([honest(1), addOutside('weights.bin')]),
    says: /"weights\.bin"/,
  },
  'external data before another graph': {
    file: () => Buffer.concat([addOutside('weights.bin'), honest(1)]),
    says: /"weights\.bin"/,
  },
  // The graph's field, 7, as a number: the runtime passes over it.
  'external data behind a graph of another kind': {
    file: () => Buffer.concat([Buffer.from([7 << 3, 1]), addOutside('weights.bin')]),
    says: /"weights\.bin"/,
  },
  'two graphs': {
    file: () => Buffer.concat([honest(1), honest(2)]),
    says: /Two nodes of the graph give/,
  },
  'a custom operator': {
    file: () => by('Steal', [], [], [], 'com.example'),
    says: /wants operators of "com\.example"; allowed/,
  },
  'a function of its own': {
    file: () =>
      writeOnnx(graphOf(), {
        functions: [{ name: 'Recurse', domain: 'own', node: [node('Recurse', [], [], [], 'own')] }],
      }),
    says: /brings functions of its own \(Recurse\)/,
  },
  'If, 12 times in one another': {
    file: () => writeOnnx(graphOf(nestedGraph(12))),
    says: /nests graphs too deeply .* allowed: 8/,
  },
  'If, 300 times in one another': {
    file: () => deeplyNested(300),
    says: /nests graphs too deeply .* allowed: 8/,
  },
  'random numbers': {
    file: () => by('RandomNormalLike'),
    says: /draws random numbers \(RandomNormalLike\)/,
  },
  'not a number': { file: notANumber, says: /answered NaN/ },
  'infinite at a corner': { file: infiniteAtCorner, says: /does not answer every row .* performanceRating = 5/ },
  'a negative scale': {
    file: () =>
      writeOnnx(graphOf({ node: [node('Identity', [SALARY_NOW], [OUTPUT]), node('Neg', [SALARY_NOW], [SCALE])] })),
    says: /cannot predict with/,
  },
  'rows mixed': {
    file: () => {
      const mean = node('ReduceMean', [SALARY_NOW], ['/mean'], [ints('axes', [0])]);
      return writeOnnx(graphOf({ node: [mean, node('Max', [SALARY_NOW, '/mean'], ['/mixed']), ...same('/mixed')] }));
    },
    says: /mixes the rows that it is given together/,
  },
  'all rows in one': {
    file: () =>
      writeOnnx(graphOf({ node: [node('ReduceMax', [SALARY_NOW], ['/one'], [ints('axes', [0])]), ...same('/one')] })),
    says: /"prediction" is float32\[1,1\]/,
  },
  'a broken promise': {
    file: () => {
      const initializer = [floats('factor', [-100])];
      const nodes = [
        node('Mul', ['performanceRating', 'factor'], ['/less']),
        node('Add', [SALARY_NOW, '/less'], ['/sum']),
      ];
      return writeOnnx(graphOf({ node: [...nodes, ...same('/sum')], initializer }));
    },
    says: /never falls while performanceRating rises \(monotone: increasing\), and it does/,
  },
  'an unknown operator': { file: () => by('Wobble'), says: /cannot be loaded.*No Op registered for Wobble/ },
  'a slow loop': { file: () => writeOnnx(loop(50_000)), says: /takes [\d.]+ ms for a row; allowed: 5 ms/ },
  '10 GB': { file: () => huge(10), says: /needs too much memory/ },
  '1 GB': { file: () => huge(1), says: /needs too much memory/ },
};
