import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from './database/free-port.ts';
import { startEnvironment } from './database/start-environment.ts';
import { compileOnChange } from './dev/compile-on-change.ts';
import { preflight } from './start/preflight.ts';
import { prepare } from './start/prepare.ts';
import { runWorker } from './start/run-worker.ts';
import { API } from './support/build.ts';
import { isStopping, startNode, stop, stopNode, untilStopped } from './support/lifecycle.ts';
import { messages } from './support/messages.ts';
import { ROOT } from './support/paths.ts';

// npm run dev: as npm start, at the same address, and it follows what is changed: the page through Vite's own server,
// which passes /api on to an API that is compiled and started anew.
let env: NodeJS.ProcessEnv | undefined;
let api: ChildProcess | undefined;
let restarts = Promise.resolve();

await untilStopped(async () => {
  const own = startEnvironment();
  await preflight(own);
  const { HOST = '127.0.0.1', PORT = '3000' } = own;
  const apiPort = await freePort();
  // npm start is to build again what is changed here.
  await rm(join(ROOT, API.mark), { force: true });
  const compiled = compileOnChange('api/tsconfig.build.json', restart);
  const prepared = await prepare([
    [messages.api, () => compiled.then(() => messages.built)],
    [messages.page, () => startPage({ ...process.env, HOST, PORT, API_URL: `http://127.0.0.1:${apiPort}` })],
  ]);
  const { PAGE_DIR: _, ...rest } = prepared;
  // The address that it says is the page's.
  env = { ...rest, HOST: '127.0.0.1', PORT: `${apiPort}`, PUBLIC_URL: rest.PUBLIC_URL ?? `http://localhost:${PORT}` };
  console.log(messages.live);
  restart();
  // As it was compiled at the start: a change of a training takes effect with the next `npm run dev`.
  runWorker(rest);
});

/** @returns when it listens */
async function startPage(pageEnv: NodeJS.ProcessEnv): Promise<string> {
  const page = startNode([join(ROOT, 'predictor-ui/scripts/dev-server.ts')], pageEnv);
  page.on('exit', (code) => void stop(code ?? 1));
  await once(page, 'message');
  return messages.hotReload;
}

/** One after the other. An API that fails waits for the next change. */
function restart(): void {
  restarts = restarts.then(async () => {
    if (api) await stopNode(api);
    if (env && !isStopping()) api = startNode(['--enable-source-maps', join(ROOT, 'api/dist/main.js')], env);
  });
}
