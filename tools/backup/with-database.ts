import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../scripts/database/embedded-postgres.ts';
import { createDatabase } from '../../scripts/database/prepare-database.ts';
import { startEnvironment } from '../../scripts/database/start-environment.ts';
import { DATA_DIR } from '../../scripts/support/paths.ts';
import { hasEmbedded } from './choose-way.ts';
import { connectToCompose } from './compose-database.ts';
import { Explained } from './explain.ts';
import { breakable } from './interrupt.ts';
import { messages } from './messages.ts';

interface Options {
  /** Whether an embedded database that is not there is made. */
  create: boolean;
  signal: AbortSignal;
}

/**
 * Does something with the database as its owner. The embedded server is started for it where it does not run, and
 * stopped again, interrupted or not.
 */
export async function withDatabase<T>(
  way: 'docker' | 'embedded',
  work: (client: Client) => Promise<T>,
  { create, signal }: Options,
): Promise<T> {
  if (way === 'docker') return connected(await connectToCompose(signal), work, signal);
  if (!create && !(await hasEmbedded())) throw new Explained(messages.noWay);
  const embedded = await startEmbeddedPostgres(DATA_DIR);
  try {
    const { host, port, user, password } = embedded;
    const database = `${startEnvironment(embedded).DB_NAME}`;
    const connect = (name: string) => new Client({ host, port, user, password, database: name });
    signal.throwIfAborted();
    if (create) await createDatabase(connect('postgres'), database);
    return await connected(connect(database), work, signal);
  } finally {
    await embedded.stop();
  }
}

async function connected<T>(client: Client, work: (client: Client) => Promise<T>, signal: AbortSignal): Promise<T> {
  client.on('error', () => {}); // whoever waits for an answer is told too
  try {
    await breakable(client, signal, () => client.connect()).catch((error: Error) => {
      throw new Explained(messages.unreachable(error.message));
    });
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
