import { createHash } from 'node:crypto';
import { terminalLanguage } from '../../startup/language.ts';
import { FLOATS, typeOf } from '../check-tensors.ts';
import { modelMessages } from '../model-messages.ts';
import type { InferenceSession } from '../onnxruntime.ts';
import type { ManifestDraft } from './draft.schema.ts';
import { draftFeature, type GraphColumn } from './draft-feature.ts';
import { INTENDED_USE, LIMITATIONS, TO_WRITE } from './draft-texts.ts';
import { type GraphFacts, graphFacts } from './graph-facts.ts';
import { columnKey, knownCategories } from './known-categories.ts';

type Metadata = InferenceSession.ValueMetadata;
type Graph = Pick<InferenceSession, 'inputMetadata' | 'outputMetadata'>;

const TYPES: readonly string[] = ['string', 'float32', 'float64', 'int64'];
const DIGITS = 8;

/** Operators that say what a model is. */
const ALGORITHMS = [
  { id: 'tree-ensemble', operator: /^TreeEnsemble/, label: { es: 'Conjunto de árboles', en: 'Tree ensemble' } },
  { id: 'linear', operator: /^LinearRegressor$/, label: { es: 'Regresión lineal', en: 'Linear regression' } },
  {
    id: 'svm',
    operator: /^SVMRegressor$/,
    label: { es: 'Máquina de vectores de soporte', en: 'Support-vector machine' },
  },
];
const OTHER = { id: 'onnx', label: { es: 'Modelo ONNX', en: 'ONNX model' } };

/**
 * The draft of a manifest for a file that came without one: what its graph tells, and what a person has to complete. It is
 * pure, so that it can run where the file is tried: not in the process that serves.
 *
 * @param bytes of the ONNX file
 * @param graph what the runtime says of it
 * @param day of today, YYYY-MM-DD
 * @throws Error for an input that this service cannot fill, and where no output is a column of numbers
 */
export function draftManifest(bytes: Uint8Array, graph: Graph, day: string): ManifestDraft {
  const facts = graphFacts(bytes);
  const features = columnsOf(graph.inputMetadata, facts).map(draftFeature);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const rating = features.find(({ meaning }) => meaning === 'rating');
  const { id, label } =
    ALGORITHMS.find(({ operator }) => facts.nodes.some(({ opType }) => operator.test(opType))) ?? OTHER;
  return {
    manifest: {
      name: 'model',
      version: `${day}-${sha256.slice(0, DIGITS)}`,
      file: 'model.onnx',
      sha256,
      algorithm: { id, label, parameters: {} },
      target: { name: 'newSalary', unit: null, label: { es: 'Salario nuevo', en: 'New salary' } },
      output: outputOf(graph.outputMetadata),
      features: features.map(({ feature }) => feature),
      ...(rating && { reviewRating: rating.feature.name }),
      band: { method: 'given', level: 0.9, halfWidth: null, coverage: null },
      metrics: {
        crossValidation: [],
        heldOut: { mae: null, rmse: null, r2: null, coverage: null, rows: null },
        byGroup: {},
      },
      data: { rows: null, files: [] },
      seed: 0,
      intendedUse: INTENDED_USE,
      limitations: LIMITATIONS,
    },
    gaps: [
      { path: 'target.unit', what: TO_WRITE.unit },
      ...features.flatMap(({ gaps }) => gaps),
      { path: 'band.halfWidth', what: TO_WRITE.halfWidth },
      { path: 'band.coverage', what: TO_WRITE.coverage },
      ...['mae', 'rmse', 'r2'].map((figure) => ({ path: `metrics.heldOut.${figure}`, what: TO_WRITE.heldOut })),
      { path: 'metrics.heldOut.coverage', what: TO_WRITE.coverage },
      { path: 'metrics.heldOut.rows', what: TO_WRITE.heldOutRows },
      { path: 'data.rows', what: TO_WRITE.dataRows },
    ],
  };
}

/** The columns of all inputs: an input of one is a feature of its name, one of several has a feature for each. */
function columnsOf(inputs: readonly Metadata[], facts: GraphFacts): GraphColumn[] {
  const messages = modelMessages[terminalLanguage()];
  const widths = new Map(inputs.map((tensor) => [tensor.name, widthOf(tensor)]));
  const categories = knownCategories(facts, widths);
  return inputs.flatMap((tensor): GraphColumn[] => {
    const { name } = tensor;
    const width = widths.get(name) ?? 0;
    if (!tensor.isTensor || !TYPES.includes(tensor.type) || width === 0)
      throw new Error(messages.undraftable(name, typeOf(tensor), TYPES.join(', ')));
    const known = (column: number) => ({ type: tensor.type, categories: categories.get(columnKey(name, column)) });
    if (width === 1) return [{ name, ...known(0) }];
    return Array.from({ length: width }, (_, i) => ({ name: `${name} ${i + 1}`, input: name, ...known(i) }));
  });
}

/** How many columns an input takes; 0 where it does not say, or its number of rows is not free. */
function widthOf(tensor: Metadata): number {
  if (!tensor.isTensor || typeof tensor.shape[0] === 'number') return 0;
  if (tensor.shape.length === 1) return 1;
  const [, columns] = tensor.shape;
  return tensor.shape.length === 2 && typeof columns === 'number' ? columns : 0;
}

/** The first output of numbers, but what is called a scale. */
function outputOf(outputs: readonly Metadata[]): string {
  const output = outputs.find((one) => one.isTensor && FLOATS.includes(one.type) && one.name !== 'scale');
  if (output) return output.name;
  const [first] = outputs;
  throw new Error(modelMessages[terminalLanguage()].wrongOutput(first?.name ?? '', first ? typeOf(first) : ''));
}
