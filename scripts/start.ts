import { join } from 'node:path';
import { startEnvironment } from './database/start-environment.ts';
import { readOptions } from './start/options.ts';
import { preflight } from './start/preflight.ts';
import { prepare } from './start/prepare.ts';
import { runWorker } from './start/run-worker.ts';
import { API, build, PAGE } from './support/build.ts';
import { isStopping, startNode, stop, untilStopped } from './support/lifecycle.ts';
import { messages } from './support/messages.ts';
import { ROOT } from './support/paths.ts';

// npm start: everything without Docker, in one terminal, until Ctrl+C. With --empty a new database stays without the fictitious company.
const built = async (target: typeof API) => ((await build(target)) ? messages.built : messages.upToDate);

await untilStopped(async () => {
  readOptions(process.argv.slice(2), process.env);
  await preflight(startEnvironment());
  const env = await prepare([
    [messages.api, () => built(API)],
    [messages.page, () => built(PAGE)],
  ]);
  if (isStopping()) return;
  runWorker(env);
  // The API prints the address by itself. Its end is ours.
  const api = startNode(['--enable-source-maps', join(ROOT, 'api/dist/main.js')], env);
  api.on('exit', (code) => void stop(code ?? 1));
});
