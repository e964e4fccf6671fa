import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Client, DatabaseError, escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { INIT_DIR } from '../support/paths.ts';
import { checkBackup, END_OF_TABLE, type Header, linesOf } from './backup-file.ts';
import { buildSchema, KNOWN, migrate } from './build-schema.ts';
import { Explained } from './explain.ts';
import { messages } from './messages.ts';
import { copyTarget, migrationsOf, tablesOf } from './tables.ts';

/** The one that `migrate` takes (api/src/database/migrate.ts): neither begins while the other is at work. */
const LOCK = 4_201_900;

/**
 * Puts a backup in the place of what the database holds, all or nothing: schema and rows change in one transaction, so
 * that an API that runs sees either the one or the other. An older backup's tables are made as they were, filled, and
 * then migrated to what the database had.
 *
 * @param replace whether users and predictions that are there may go
 * @throws Explained when the file or the database is not fit for it
 */
export async function load(client: Client, file: string, replace: boolean): Promise<Header> {
  const header = await checkBackup(file);
  const newer = header.migrations.find((name) => !KNOWN.includes(name));
  if (newer) throw new Explained(messages.newerSchema(newer));
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const had = await migrationsOf(client);
    const unknown = had.find((name) => !KNOWN.includes(name));
    if (unknown) throw new Explained(messages.newerTarget(unknown));
    await stopWriters(client);
    if (!replace) await refuseToReplace(client);

    await buildSchema(client, INIT_DIR);
    await migrate(client, header.migrations);
    await fill(client, file, header);
    await migrate(
      client,
      had.filter((name) => !header.migrations.includes(name)),
    );
    await client.query('COMMIT');
    return header;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {}); // the connection may be what is gone
    throw error instanceof DatabaseError ? new Explained(messages.failed(error.message)) : error;
  }
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

async function fill(client: Client, file: string, { tables }: Header): Promise<void> {
  const lines = linesOf(file);
  await lines.next(); // the header
  for (const table of tables) {
    await pipeline(Readable.from(rows(lines)), client.query(copyFrom(`COPY ${copyTarget(table)} FROM STDIN`)));
  }
  await lines.return(undefined);
}

/** The lines of one table; leaves the others to be read. */
async function* rows(lines: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  for (let { value } = await lines.next(); value; { value } = await lines.next()) {
    if (value.length === END_OF_TABLE.length && value.toString() === END_OF_TABLE) return;
    yield value;
  }
}
