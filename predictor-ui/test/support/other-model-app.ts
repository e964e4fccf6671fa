import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type RunningApi, startApi } from '../../../test/support/running-api.ts';

const ROOT = join(import.meta.dirname, '../../..');

type MakeModel = (dir: string) => string;

/** A model of other features and without a rating, by our own trainer. */
const trained: MakeModel = (dir) => {
  const train = join(ROOT, 'model/test/support/train-other-model.ts');
  return execFileSync(process.execPath, [train, dir], { encoding: 'utf8' }).trim();
};

/** A model of scikit-learn, by `npm run model:import`; it may have learned from the rows that it is measured on. */
export const imported: MakeModel = (dir) => {
  const fixtures = join(ROOT, 'model/test/fixtures/sklearn');
  const args = [join(fixtures, 'random-forest.onnx'), '--data', join(fixtures, 'train.csv'), '--out', dir];
  const meaning = ['--employee', 'puesto=job,salario_actual=currentSalary,antiguedad=tenureYears'];
  const target = ['--target', 'salario_nuevo', '--unit', 'USD/year', '--target-level', 'nivel_objetivo'];
  execFileSync(process.execPath, [join(ROOT, 'model/src/cli/import.ts'), ...args, ...target, ...meaning]);
  return join(dir, 'random-forest.manifest.json');
};

/**
 * Starts a second application for a test file, on the same database, with another model.
 *
 * @param make writes it into a folder and returns its manifest's path
 * @returns a function that returns its address
 */
export function useOtherModel(make: MakeModel = trained): () => string {
  let dir: string;
  let api: RunningApi | undefined;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'aumento-other-model-'));
    const env = { ...JSON.parse(process.env.AUMENTO_API_ENV ?? '{}'), MODEL_MANIFEST: make(dir) };
    api = await startApi(env);
  });
  // Vitest calls it also where the start failed.
  afterAll(async () => {
    await api?.stop();
    rmSync(dir, { recursive: true });
  });

  return () => `${api?.url}`;
}
