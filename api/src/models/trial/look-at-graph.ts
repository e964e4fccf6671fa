import { findCycle } from './find-cycle.ts';
import { kindOf } from './kind-of.ts';
import { damaged, external, notAnOnnxFile, ownFunctions, random, tooDeep, unknownDomain } from './look-messages.ts';
import { type GraphProto, type ModelProto, type NodeProto, readModel } from './onnx-messages.ts';
import { Refused } from './refused.ts';
import { graphsIn, tensorsIn } from './within.ts';

/** Graphs within one another, as in If and Loop; exporters need two or three. */
const DEEPEST = 8;
const DOMAINS = ['', 'ai.onnx', 'ai.onnx.ml'];
/** Of TensorProto.DataLocation. */
const EXTERNAL = 1;
/** Operators whose answer is drawn. Trying cannot show all of them: one may be behind a condition. */
const RANDOM = ['RandomNormal', 'RandomNormalLike', 'RandomUniform', 'RandomUniformLike', 'Bernoulli', 'Multinomial'];

/**
 * Looks at what a file's graph is made of, before the runtime, which is native code, gets it.
 *
 * @throws Refused for what is no ONNX file, reads other files (or memory: the runtime knows an address as a place of external
 * data), wants operators of others, brings functions, draws numbers, is nested too deeply or cyclic
 */
export function lookAtGraph(bytes: Buffer): void {
  const { graph, opsetImport, functions } = read(bytes);
  if (!graph) throw new Refused(notAnOnnxFile(kindOf(bytes)));
  if (functions.length > 0) throw new Refused(ownFunctions(functions[0]?.name ?? ''));
  const foreign = opsetImport.find(({ domain }) => !DOMAINS.includes(domain));
  if (foreign) throw new Refused(unknownDomain(foreign.domain));
  let level = [graph];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new Refused(tooDeep(DEEPEST));
    for (const one of level) lookAtOne(one);
    level = level.flatMap(graphsIn);
  }
}

function read(bytes: Buffer): ModelProto {
  try {
    return readModel(bytes);
  } catch (error) {
    if ((error as Error).message === 'max depth exceeded') throw new Refused(tooDeep(DEEPEST));
    const kind = kindOf(bytes);
    throw new Refused(kind ? notAnOnnxFile(kind) : damaged());
  }
}

function lookAtOne(graph: GraphProto): void {
  for (const tensor of tensorsIn(graph)) {
    if (tensor.externalData.length === 0 && tensor.dataLocation !== EXTERNAL) continue;
    throw new Refused(external(tensor.name, tensor.externalData.find(({ key }) => key === 'location')?.value ?? ''));
  }
  for (const node of graph.node) lookAtNode(node);
  const cycle = findCycle(graph);
  if (cycle) throw new Refused(cycle);
}

function lookAtNode({ domain, opType }: NodeProto): void {
  if (!DOMAINS.includes(domain)) throw new Refused(unknownDomain(domain, opType));
  if (RANDOM.includes(opType)) throw new Refused(random(opType));
}
