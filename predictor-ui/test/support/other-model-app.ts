import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type RunningApi, startApi } from '../../../test/support/running-api.ts';

const ROOT = join(import.meta.dirname, '../../..');

/**
 * Starts a second application for a test file, on the same database, with a model of other features and without a
 * rating.
 *
 * @returns a function that returns its address
 */
export function useOtherModel(): () => string {
  let dir: string;
  let api: RunningApi | undefined;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'aumento-other-model-'));
    const train = join(ROOT, 'model/test/support/train-other-model.ts');
    const manifest = execFileSync(process.execPath, [train, dir], { encoding: 'utf8' }).trim();
    const env = { ...JSON.parse(process.env.AUMENTO_API_ENV ?? '{}'), MODEL_MANIFEST: manifest };
    api = await startApi(env);
  });
  // Vitest calls it also where the start failed.
  afterAll(async () => {
    await api?.stop();
    rmSync(dir, { recursive: true });
  });

  return () => `${api?.url}`;
}
