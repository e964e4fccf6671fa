import { Client } from 'pg';
import { startEmbeddedPostgres } from '../database/embedded-postgres.ts';
import { prepareDatabase } from '../database/prepare-database.ts';
import { DATA_DIR } from '../support/paths.ts';
import { startEnvironment } from '../support/start-environment.ts';
import { hasEmbedded } from './choose-way.ts';
import { connectToCompose } from './compose-database.ts';
import { Explained } from './explain.ts';
import { messages } from './messages.ts';

/**
 * Does something with the database as its owner. The embedded server is started for it where it does not run, and
 * stopped again. Ctrl+C breaks the connection: the server then undoes what was not finished.
 *
 * @param options.create whether an embedded database that is not there is made
 */
export async function withDatabase<T>(
  way: 'docker' | 'embedded',
  work: (client: Client) => Promise<T>,
  options: { create: boolean },
): Promise<T> {
  if (way === 'docker') return connected(await connectToCompose(), work);
  if (!options.create && !(await hasEmbedded())) throw new Explained(messages.noWay);
  const embedded = await startEmbeddedPostgres(DATA_DIR);
  try {
    const env = startEnvironment(embedded);
    if (options.create) await prepareDatabase(env);
    const { host, port, user, password } = embedded;
    return await connected(new Client({ host, port, user, password, database: `${env.DB_NAME}` }), work);
  } finally {
    await embedded.stop();
  }
}

async function connected<T>(client: Client, work: (client: Client) => Promise<T>): Promise<T> {
  client.on('error', () => {}); // whoever waits for an answer is told too
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
    void client.end().catch(() => {});
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, interrupt);
  try {
    await client.connect().catch((error: Error) => {
      throw new Explained(messages.unreachable(error.message));
    });
    return await work(client);
  } catch (error) {
    throw interrupted ? new Explained(messages.interrupted) : error;
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
    await client.end().catch(() => {});
  }
}
