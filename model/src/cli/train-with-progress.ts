import { Listr } from 'listr2';
import { goldenJson, goldenRows } from '../golden.ts';
import { type CrossFitted, crossFit } from '../learn/cross-fit.ts';
import type { AlgorithmId } from '../learn/model.ts';
import { buildManifest } from '../manifest/build.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { ALGORITHM_LABELS } from '../manifest/texts.ts';
import type { Messages } from '../messages/en.ts';
import type { Language } from '../messages/language.ts';
import { exportOnnx } from '../onnx/export.ts';
import { verifyOnnx } from '../onnx/verify.ts';
import type { Table } from '../table/table.ts';
import { FOLDS, fitBest, type Learners, learnersOf, prepare, type Trained } from '../training.ts';

export interface Artifacts {
  manifest: Manifest;
  /** The output files, by name. */
  files: Map<string, Uint8Array>;
}

/**
 * Cross-validates, trains, evaluates and exports, with a progress display (plain lines without a terminal).
 * Deterministic: the result depends only on the table and the name. Rejects when onnxruntime disagrees with the trainer.
 * @param quiet without progress
 */
export async function trainWithProgress(
  table: Table,
  name: string,
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
      const { ridge, trees } = crossFitted;
      if (!ridge || !trees) throw new Error('Nothing was compared.');
      trained = await fitBest(prepared, learners, { ridge, trees });
    },
  };
  const exporting = {
    title: m.exporting,
    task: async () => {
      if (trained === undefined) throw new Error('Nothing was trained.');
      const onnx = exportOnnx(name, table.features, trained.model, trained.scale);
      await verifyOnnx(onnx, trained, prepared);
      manifest = buildManifest(name, onnx, prepared, trained);
      files.set(manifest.file, onnx);
      files.set(`${manifest.version}.manifest.json`, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
      if ('gender' in table) {
        const golden = goldenJson(manifest.version, manifest.sha256, goldenRows(trained.model, prepared));
        files.set(`${manifest.version}.golden.json`, Buffer.from(golden));
      }
    },
  };
  const tasks = [comparing('ridge', 'ridge'), comparing('trees', 'gradient-boosted-trees'), fitting, exporting];
  await new Listr(tasks, {
    renderer: quiet ? 'silent' : 'default',
    fallbackRenderer: quiet ? 'silent' : 'simple',
  }).run();
  if (manifest === undefined) throw new Error('Nothing was exported.');
  return { manifest, files };
}
