import { join } from 'node:path';
import { Listr } from 'listr2';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../database/embedded-postgres.ts';
import { prepareDatabase } from '../database/prepare-database.ts';
import { startEnvironment } from '../database/start-environment.ts';
import { stopAfterwards } from '../support/lifecycle.ts';
import { messages } from '../support/messages.ts';
import { DATA_DIR, ROOT } from '../support/paths.ts';
import { runNode } from '../support/run-command.ts';

/** What is done beside the others, and what it says when it is done. */
export type Step = [title: string, work: () => Promise<string>];

/**
 * Sees to it that the database is there, filled and migrated: the embedded one, or the one that DB_HOST names.
 *
 * @param steps more to do meanwhile; they leave the API in api/dist, whose migrations run then
 * @returns the environment of the API
 */
export async function prepare(steps: Step[]): Promise<NodeJS.ProcessEnv> {
  let env: NodeJS.ProcessEnv = {};
  const database: Step = [
    messages.database,
    async () => {
      const embedded = process.env.DB_HOST ? undefined : await startEmbedded();
      env = startEnvironment(embedded);
      const loaded = await prepareDatabase(env);
      const where = embedded
        ? messages.databaseEmbedded(`${env.DB_PORT}`)
        : messages.databaseExternal(`${env.DB_HOST}`);
      return `${where}, ${loaded ? contentOf(env) : messages.dataKept}`;
    },
  ];
  const task = ([title, work]: Step) => ({
    title,
    task: async (_: unknown, shown: { title: string }) => {
      shown.title = `${title}: ${await work()}`;
    },
  });
  const migrations = {
    title: messages.migrations,
    task: async (_: unknown, shown: { title: string }) => {
      const said = await runNode([join(ROOT, 'api/dist/database/migrate.js')], env);
      const [done = '', ...more] = said.trim().split('\n');
      shown.title = done;
      notes.push(...more);
    },
  };
  const notes: string[] = [];
  const all = [database, ...steps].map(task);
  await new Listr(
    [{ title: messages.prepare, task: (_, shown) => shown.newListr(all, { concurrent: true }) }, migrations],
    { rendererOptions: { collapseSubtasks: false } },
  ).run();
  for (const note of notes) console.log(note);
  return env;
}

/** What `migrate` makes of a new database. */
function contentOf({ AUMENTO_DATA }: NodeJS.ProcessEnv): string {
  return AUMENTO_DATA === 'none' ? messages.dataNone : messages.dataLoaded;
}

/** Stopped even if the end comes while it starts. */
function startEmbedded(): Promise<EmbeddedPostgres> {
  const embedded = startEmbeddedPostgres(DATA_DIR);
  stopAfterwards(async () => (await embedded.catch(() => undefined))?.stop());
  return embedded;
}
