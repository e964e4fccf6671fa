import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { Listr } from 'listr2';
import { runOrExplain } from '../api/src/startup/run-or-explain.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './database/embedded-postgres.ts';
import { prepareDatabase } from './database/prepare-database.ts';
import { API, build, PAGE } from './support/build.ts';
import { messages } from './support/messages.ts';
import { DATA_DIR, ROOT } from './support/paths.ts';
import { preflight } from './support/preflight.ts';
import { runNode, stopCommands } from './support/run-command.ts';
import { startEnvironment } from './support/start-environment.ts';

// npm start: everything without Docker, in one terminal, until Ctrl+C.
let embedded: Promise<EmbeddedPostgres> | undefined;
let api: ChildProcess | undefined;
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));
// Whoever started this is gone, even if nobody could say so.
process.on('disconnect', () => stop(1));

await runOrExplain(async () => {
  try {
    const env = await prepare();
    if (!stopping) startApi(env);
  } catch (error) {
    // A step that was cut off by a signal is no failure; stop() is at work and ends the process.
    if (!stopping) await stopDatabase();
    if (!stopping) throw error;
  }
});

async function prepare(): Promise<NodeJS.ProcessEnv> {
  await preflight(startEnvironment());
  let env: NodeJS.ProcessEnv = startEnvironment();
  const title = (step: string, result: string) => `${step}: ${result}`;
  const buildStep = (step: string, target: typeof API) => ({
    title: step,
    task: async (_: unknown, task: { title: string }) => {
      task.title = title(step, (await build(target)) ? messages.built : messages.upToDate);
    },
  });
  const database = {
    title: messages.database,
    task: async (_: unknown, task: { title: string }) => {
      if (!process.env.DB_HOST) embedded = startEmbeddedPostgres(DATA_DIR);
      env = startEnvironment(await embedded);
      const loaded = await prepareDatabase(env);
      const where = embedded
        ? messages.databaseEmbedded(`${env.DB_PORT}`)
        : messages.databaseExternal(`${env.DB_HOST}`);
      task.title = title(messages.database, `${where}, ${loaded ? messages.dataLoaded : messages.dataKept}`);
    },
  };
  const migrations = {
    title: messages.migrations,
    task: async (_: unknown, task: { title: string }) => {
      task.title = (await runNode([join(ROOT, 'api/dist/database/migrate.js')], env)).trim();
    },
  };
  await new Listr(
    [
      {
        title: messages.prepare,
        task: (_, task) =>
          task.newListr([database, buildStep(messages.api, API), buildStep(messages.page, PAGE)], { concurrent: true }),
      },
      migrations,
    ],
    { rendererOptions: { collapseSubtasks: false } },
  ).run();
  return env;
}

/** The API prints the address by itself. Its end is ours. */
function startApi(env: NodeJS.ProcessEnv): void {
  api = spawn(process.execPath, ['--enable-source-maps', join(ROOT, 'api/dist/main.js')], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env,
  });
  api.on('exit', (code) => {
    if (!stopping) void stop(code ?? 1);
  });
}

/** Stops everything, the database last. A second signal changes nothing. */
async function stop(exitCode: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  stopCommands();
  if (api && api.exitCode === null && api.signalCode === null) {
    const ended = new Promise((resolve) => api?.once('exit', resolve));
    api.kill('SIGTERM');
    await ended;
  }
  await stopDatabase();
  process.exit(exitCode);
}

async function stopDatabase(): Promise<void> {
  const database = await embedded?.catch(() => undefined);
  await database?.stop();
}
