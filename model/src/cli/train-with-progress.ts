import { Listr } from 'listr2';
import { goldenJson, goldenRows } from '../golden.ts';
import { type CrossFitted, crossFit } from '../learn/cross-fit.ts';
import type { AlgorithmId } from '../learn/model.ts';
import { buildManifest } from '../manifest/build.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { measureCard } from '../manifest/measure.ts';
import { ALGORITHM_LABELS } from '../manifest/texts.ts';
import { keepDate, manifestJson } from '../manifest/version.ts';
import type { Messages } from '../messages/en.ts';
import type { Language } from '../messages/language.ts';
import { exportOnnx } from '../onnx/export.ts';
import { verifyOnnx } from '../onnx/verify.ts';
import { manifestName } from '../paths.ts';
import type { Table } from '../table/table.ts';
import { FOLDS, fitBest, type Learners, learnersOf, prepare, type Trained } from '../training.ts';

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

/**
 * Cross-validates, trains, evaluates and exports, with a progress display (plain lines without a terminal).
 * Deterministic: the result depends only on the table and the naming. Rejects when onnxruntime disagrees with the trainer.
 * @param quiet without progress
 */
export async function trainWithProgress(
  table: Table,
  { name, date, before }: Naming,
  m: Messages,
  language: Language,
  quiet = false,
): Promise<Artifacts> {
  const prepared = prepare(table);
  const learners = learnersOf(prepared.data);
  const crossFitted: Partial<Record<keyof Learners, CrossFitted>> = {};
  const files = new Map<string, Uint8Array>();
  let trained: Trained | undefined;
  let manifest: Manifest | undefined;
  const comparing = (name: keyof Learners, algorithm: AlgorithmId) => ({
    title: m.comparing(ALGORITHM_LABELS[algorithm][language], FOLDS),
    task: async (_: unknown, task: { output: string }) => {
      let done = 0;
      crossFitted[name] = await crossFit(prepared.data, learners[name], prepared.folds, () => {
        task.output = `${++done}`;
      });
    },
  });
  const fitting = {
    title: m.fitting,
    task: async () => {
      const { ridge, trees, boostedRidge } = crossFitted;
      if (!ridge || !trees || !boostedRidge) throw new Error('Nothing was compared.');
      trained = await fitBest(prepared, learners, { ridge, trees, boostedRidge });
    },
  };
  const exporting = {
    title: m.exporting,
    task: async () => {
      if (trained === undefined) throw new Error('Nothing was trained.');
      const onnx = exportOnnx(name, table.features, trained.model, trained.scale);
      await verifyOnnx(onnx, trained, prepared);
      const dated = buildManifest({ name, date }, onnx, prepared, trained, await measureCard(prepared, trained));
      manifest = before === null ? dated : keepDate(dated, before);
      files.set(manifest.file, onnx);
      files.set(manifestName(name), Buffer.from(manifestJson(manifest)));
      if ('gender' in table) {
        const golden = goldenJson(manifest.version, manifest.sha256, goldenRows(trained.model, prepared));
        files.set(`${name}.golden.json`, Buffer.from(golden));
      }
    },
  };
  const tasks = [
    comparing('ridge', 'ridge'),
    comparing('trees', 'gradient-boosted-trees'),
    comparing('boostedRidge', 'boosted-ridge'),
    fitting,
    exporting,
  ];
  await new Listr(tasks, {
    renderer: quiet ? 'silent' : 'default',
    fallbackRenderer: quiet ? 'silent' : 'simple',
  }).run();
  if (manifest === undefined || trained === undefined) throw new Error('Nothing was exported.');
  return { manifest, files, useful: trained.useful };
}
