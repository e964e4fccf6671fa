import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../scripts/database/embedded-postgres.ts';
import { createDatabase } from '../../scripts/database/prepare-database.ts';
import { startEnvironment } from '../../scripts/database/start-environment.ts';
import { DATA_DIR, ROOT } from '../../scripts/support/paths.ts';
import { hasEmbedded } from './choose-way.ts';
import { connectToCompose, photosOfCompose } from './compose-database.ts';
import { Explained } from './explain.ts';
import { breakable } from './interrupt.ts';
import { messages } from './messages.ts';
import type { PhotoProgram } from './photo-program.ts';

const COPY_PHOTOS = join(ROOT, 'api/src/employees/photos/copy-photos.ts');

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
  work: (client: Client, photos: PhotoProgram) => Promise<T>,
  { create, signal }: Options,
): Promise<T> {
  if (way === 'docker') {
    const photos = photosOfCompose(signal);
    return connected(await connectToCompose(signal), (client) => work(client, photos), signal);
  }
  if (!create && !(await hasEmbedded())) throw new Explained(messages.noWay);
  const embedded = await startEmbeddedPostgres(DATA_DIR);
  try {
    const { host, port, user, password } = embedded;
    const database = `${startEnvironment(embedded).DB_NAME}`;
    const connect = (name: string) => new Client({ host, port, user, password, database: name });
    signal.throwIfAborted();
    if (create) await createDatabase(connect('postgres'), database);
    const env = { ...process.env, ...startEnvironment(embedded) };
    const photos = async () => ({ command: process.execPath, args: [COPY_PHOTOS], env });
    return await connected(connect(database), (client) => work(client, photos), signal);
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
