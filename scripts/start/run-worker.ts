import { join } from 'node:path';
import { isStopping, startNode } from '../support/lifecycle.ts';
import { ROOT } from '../support/paths.ts';

const PAUSE_MS = 5_000;

/** The worker, as long as everything runs: where it ends by itself, as for want of memory, it is started again. */
export function runWorker(env: NodeJS.ProcessEnv): void {
  const worker = startNode(['--enable-source-maps', join(ROOT, 'api/dist/worker.js')], env);
  worker.on('exit', () => {
    setTimeout(() => {
      if (!isStopping()) runWorker(env);
    }, PAUSE_MS).unref();
  });
}
