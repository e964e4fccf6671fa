import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
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
  let dir: string;
  let api: ChildProcess | undefined;
  let ended: Promise<unknown> | undefined;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'aumento-other-model-'));
    const train = join(ROOT, 'model/test/support/train-other-model.ts');
    const manifest = execFileSync(process.execPath, [train, dir], { encoding: 'utf8' }).trim();
    const env = { ...JSON.parse(process.env.AUMENTO_API_ENV ?? '{}'), MODEL_MANIFEST: manifest };
    const started = spawn(process.execPath, [join(ROOT, 'api/dist/main.js')], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    api = started;
    ended = once(started, 'exit');
    url = await new Promise<string>((resolve, reject) => {
      started.stdout.on('data', (chunk) => {
        const [, found] = /(http:\S+)/.exec(String(chunk)) ?? [];
        if (found) resolve(found);
      });
      started.once('exit', (code) => reject(new Error(`The API ended with ${code}.`)));
    });
  });
  // Vitest calls it also where the start failed.
  afterAll(async () => {
    api?.kill('SIGTERM');
    await ended;
    rmSync(dir, { recursive: true });
  });

  return () => url;
}
