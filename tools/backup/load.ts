import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Client, DatabaseError, escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { INIT_DIR } from '../../scripts/support/paths.ts';
import type { Header } from './backup-file.ts';
import { buildSchema, KNOWN, migrate } from './build-schema.ts';
import { checkTables } from './check-tables.ts';
import { Explained } from './explain.ts';
import { breakable, NEVER } from './interrupt.ts';
import { messages } from './messages.ts';
import { type PhotoProgram, writePhotos } from './photo-program.ts';
import { drain, readBackup } from './read-backup.ts';
import { copyTarget, isKept, listStalePhotos, migrationsOf, photosOf, type Table, tablesOf } from './tables.ts';

/** The advisory lock of `migrate` (api/src/database/migrate.ts), so that the two exclude each other. */
const LOCK = 4_201_900;

/**
 * Puts a backup in the place of what the database holds, all or nothing: schema and rows change in one transaction, so
 * that an API that runs sees either the one or the other. An older backup's tables are made as they were, filled, and
 * then migrated to what the database had.
 *
 * @param replace whether users and predictions that are there may go
 * @param program by which photos are written, if there are any
 * @throws Explained when the file or the database is not fit for it
 */
export async function load(
  client: Client,
  file: string,
  replace: boolean,
  signal = NEVER,
  program?: PhotoProgram,
): Promise<Header> {
  // The server notices a connection that is gone while it waits for a lock, too. One on Windows cannot.
  await client.query(`SET client_connection_check_interval = '1s'`).catch(() => {});
  try {
    const header = await breakable(client, signal, () => fill(client, file, replace, signal, program));
    signal.throwIfAborted();
    await client.query('COMMIT'); // cannot be interrupted any more
    return header;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {}); // the connection may be what is gone
    throw comesFromOutside(error) ? new Explained(messages.failed(plain((error as Error).message))) : error;
  }
}

/** Everything before the COMMIT. */
async function fill(
  client: Client,
  file: string,
  replace: boolean,
  signal: AbortSignal,
  program?: PhotoProgram,
): Promise<Header> {
  await client.query('BEGIN');
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const had = await migrationsOf(client);
  const unknown = had.find((name) => !KNOWN.includes(name));
  if (unknown) throw new Explained(messages.newerTarget(unknown));
  await stopWriters(client);
  if (!replace) await refuseToReplace(client);
  const photos = await photosOf(client, true);

  const header = await readBackup(
    file,
    {
      header: async ({ migrations, tables }) => {
        await buildSchema(client, INIT_DIR, migrations);
        await migrate(client, migrations);
        const made = await tablesOf(client);
        checkTables(file, tables, made);
        await empty(client, made);
      },
      rows: (table, rows) => copy(client, file, table, rows),
      // Before the COMMIT, so that nobody is shown without theirs. They are new files beside those that are there.
      photos: (lines, { photos }) => (program && photos > 0 ? writePhotos(program, lines) : drain(lines)),
    },
    signal,
  );
  await migrate(
    client,
    had.filter((name) => !header.migrations.includes(name)),
  );
  await listStalePhotos(client, photos);
  return header;
}

/** Locks the tables in the order in which the API's statements do, children first: no deadlock with them. */
async function stopWriters(client: Client): Promise<void> {
  const names = (await tablesOf(client)).map(({ name }) => escapeIdentifier(name)).reverse();
  if (names.length > 0) await client.query(`LOCK TABLE ${names.join(', ')} IN ACCESS EXCLUSIVE MODE`);
}

async function refuseToReplace(client: Client): Promise<void> {
  const tables = await tablesOf(client);
  const count = (table: string) => tables.find(({ name }) => name === table)?.rows ?? 0;
  const [users, predictions] = [count('users'), count('predictions')];
  if (users + predictions > 0) throw new Explained(messages.notEmpty(users, predictions));
}

/** Of the rows that db/init and migrations add: the backup has them as they became. */
async function empty(client: Client, tables: Table[]): Promise<void> {
  await client.query(`TRUNCATE ${tables.map(({ name }) => escapeIdentifier(name)).join(', ')}`);
}

/** Skips rows of sessions and the like in an older backup. */
async function copy(client: Client, file: string, table: Table, rows: AsyncIterable<Buffer>): Promise<void> {
  if (!isKept(table)) return drain(rows);
  const target = client.query(copyFrom(`COPY ${copyTarget(table)} FROM STDIN`));
  await pipeline(Readable.from(rows), target);
  if (target.rowCount === table.rows) return;
  throw new Explained(messages.damaged(file, messages.otherCount(table.name, table.rows, target.rowCount)));
}

function comesFromOutside(error: unknown): boolean {
  const lost = /^Connection terminated/.test((error as Error).message);
  return error instanceof DatabaseError || lost || (error as NodeJS.ErrnoException).code !== undefined;
}

/** What the database says of a row shows what is in it: never what a terminal would take for a command. */
function plain(text: string): string {
  return text.slice(0, 500).replaceAll(/\p{Cc}/gu, '?');
}
