import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

/**
 * Starts a second application for a test file, on the same database, with a model of other features and without a
 * rating.
 *
 * @returns a function that returns its address
 */
export function useOtherModel(): () => string {
  let url = '';
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const dir = mkdtempSync(join(tmpdir(), 'aumento-other-model-'));
    const train = join(ROOT, 'model/test/support/train-other-model.ts');
    const manifest = execFileSync(process.execPath, [train, dir], { encoding: 'utf8' }).trim();
    const env = { ...JSON.parse(process.env.AUMENTO_API_ENV ?? '{}'), MODEL_MANIFEST: manifest };
    const api = spawn(process.execPath, [join(ROOT, 'api/dist/main.js')], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => api.once('exit', resolve));
    stop = async () => {
      api.kill('SIGTERM');
      await ended;
      rmSync(dir, { recursive: true });
    };
    url = await new Promise<string>((resolve, reject) => {
      api.stdout.on('data', (chunk) => {
        const [, found] = /(http:\S+)/.exec(String(chunk)) ?? [];
        if (found) resolve(found);
      });
      void ended.then((code) => reject(new Error(`The API ended with ${code}.`)));
    });
  });
  afterAll(() => stop?.());

  return () => url;
}
