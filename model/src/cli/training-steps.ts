import { goldenJson, goldenRows } from '../golden.ts';
import { type CrossFitted, crossFit } from '../learn/cross-fit.ts';
import { type Scores, score } from '../learn/metrics.ts';
import type { AlgorithmId } from '../learn/model.ts';
import { treesVariants } from '../learn/trees/options.ts';
import { buildManifest } from '../manifest/build.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { isSalary, measureCard } from '../manifest/measure.ts';
import { keepDate, manifestJson } from '../manifest/version.ts';
import { exportOnnx } from '../onnx/export.ts';
import { verifyOnnx } from '../onnx/verify.ts';
import { manifestName } from '../paths.ts';
import type { Table } from '../table/table.ts';
import { FOLDS, fitBest, type Learners, learnersOf, prepare, type Trained } from '../training.ts';
import { type Comparison, compareWith } from '../versus/compare-with.ts';
import type { ComparisonFiles } from './options.ts';

export interface Artifacts {
  manifest: Manifest;
  /** The output files, by name. */
  files: Map<string, Uint8Array>;
  /** Whether it is clearly better than predicting the mean. */
  useful: boolean;
}

/** What a training's version is made of, besides its bytes. */
export interface Naming {
  name: string;
  /** YYYY-MM-DD. */
  date: string;
  /** The manifest that is already there, in JSON, whose date stays if nothing else changes; null for none. */
  before: string | null;
}

/** One step of a training. What it finds out, if anything, are its figures. */
export interface Step {
  stage: AlgorithmId | 'fitting' | 'exporting' | 'comparing';
  /** How many fits on all folds but one it reports: each fold once for every variant that it tries. */
  fits: number;
  run(onFit: () => void): Promise<Scores | undefined>;
}

/**
 * Cross-validates, trains, evaluates, exports, and compares with another model where one is given, step by step.
 * Deterministic: the result depends only on the table and the naming. A step rejects when onnxruntime disagrees with the
 * trainer.
 */
export function trainingSteps(table: Table, { name, date, before }: Naming, other: ComparisonFiles | null = null) {
  const prepared = prepare(table);
  const learners = learnersOf(prepared.data);
  const crossFitted: Partial<Record<keyof Learners, CrossFitted>> = {};
  const files = new Map<string, Uint8Array>();
  let trained: Trained | undefined;
  let manifest: Manifest | undefined;
  let comparison: Comparison | undefined;
  const fitted = () => {
    if (trained === undefined) throw new Error('Nothing was trained.');
    return trained;
  };
  const comparing = (name: keyof Learners, stage: AlgorithmId, variants = 1): Step => ({
    stage,
    fits: FOLDS * variants,
    run: async (onFit) => {
      const fit = await crossFit(prepared.data, learners[name], prepared.folds, onFit);
      crossFitted[name] = fit;
      return score(prepared.data.target, fit.predictions);
    },
  });
  const fitting: Step = {
    stage: 'fitting',
    fits: 0,
    run: async () => {
      const { ridge, trees, boostedRidge } = crossFitted;
      if (!ridge || !trees || !boostedRidge) throw new Error('Nothing was compared.');
      trained = await fitBest(prepared, learners, { ridge, trees, boostedRidge });
      return score(prepared.data.target, trained.predictions);
    },
  };
  const exporting: Step = {
    stage: 'exporting',
    fits: 0,
    run: async () => {
      const onnx = exportOnnx(name, table.features, fitted().model, fitted().scale);
      await verifyOnnx(onnx, fitted(), prepared);
      const dated = buildManifest({ name, date }, onnx, prepared, fitted(), await measureCard(prepared, fitted()));
      manifest = before === null ? dated : keepDate(dated, before);
      files.set(manifest.file, onnx);
      files.set(manifestName(name), Buffer.from(manifestJson(manifest)));
      if ('gender' in table) {
        const golden = goldenJson(manifest.version, manifest.sha256, goldenRows(fitted().model, prepared));
        files.set(`${name}.golden.json`, Buffer.from(golden));
      }
      return undefined;
    },
  };
  const judging = (against: ComparisonFiles): Step => ({
    stage: 'comparing',
    fits: 0,
    run: async () => {
      if (!isSalary(table)) throw new Error('Only the salary model is compared.');
      comparison = await compareWith(against, table, fitted().predictions);
      return undefined;
    },
  });
  const variants = treesVariants(prepared.data.matrix.rows).length;
  const steps = [
    comparing('ridge', 'ridge'),
    comparing('trees', 'gradient-boosted-trees', variants),
    comparing('boostedRidge', 'boosted-ridge', variants),
    fitting,
    exporting,
    ...(other === null ? [] : [judging(other)]),
  ];
  const result = (): Artifacts & { comparison: Comparison | null } => {
    if (manifest === undefined) throw new Error('Nothing was exported.');
    return { manifest, files, useful: fitted().useful, comparison: comparison ?? null };
  };
  return { steps, result };
}
