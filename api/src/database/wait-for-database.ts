import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { DatabaseVariables } from '../configuration/database-variables.ts';
import { terminalLanguage } from '../startup/language.ts';
import { StartupError } from '../startup/startup-error.ts';
import { startupMessages } from '../startup/startup-messages.ts';

const PAUSE_MS = 500;
/** A server that does not answer gets a few tries (its container may start a moment later), */
const UNREACHABLE_MS = 4_000;
/** one that is starting up gets a minute. */
const STARTING_MS = 60_000;

/** PostgreSQL's error codes, https://www.postgresql.org/docs/18/errcodes-appendix.html */
const CANNOT_CONNECT_NOW = '57P03';
const WRONG_PASSWORD = ['28P01', '28000'];
const NO_SUCH_DATABASE = '3D000';

/** The oldest version that is tested; supported until November 2027. */
const OLDEST = 15;
const TOO_OLD = 'too old';

/**
 * Resolves once the database accepts connections of this user.
 *
 * @throws StartupError when it does not answer, refuses the user, or has no such database.
 */
export async function waitForDatabase(database: DatabaseVariables): Promise<void> {
  const messages = startupMessages[terminalLanguage()];
  const where = `${database.DB_HOST}:${database.DB_PORT}`;
  const begin = Date.now();
  let said = false;

  for (;;) {
    const error = await tryToConnect(database);
    if (!error) return;
    if (error.code === TOO_OLD) throw new StartupError(messages.databaseTooOld(where, error.version ?? ''));
    const waited = Date.now() - begin;

    if (error.code === CANNOT_CONNECT_NOW) {
      if (waited > STARTING_MS) throw new StartupError(messages.databaseStillStarting(where));
      if (!said) process.stderr.write(`${messages.databaseStarting(where)}\n`);
      said = true;
    } else if (WRONG_PASSWORD.includes(error.code)) {
      throw new StartupError(messages.wrongPassword(database.DB_USERNAME, where));
    } else if (error.code === NO_SUCH_DATABASE) {
      throw new StartupError(messages.noDatabase(database.DB_NAME, where));
    } else if (waited > UNREACHABLE_MS) {
      throw new StartupError(messages.databaseUnreachable(where, error.code));
    }
    await sleep(PAUSE_MS);
  }
}

async function tryToConnect(database: DatabaseVariables): Promise<{ code: string; version?: string } | undefined> {
  const client = new Client({
    host: database.DB_HOST,
    port: database.DB_PORT,
    database: database.DB_NAME,
    user: database.DB_USERNAME,
    password: database.DB_PASSWORD,
    connectionTimeoutMillis: 2_000,
  });
  try {
    await client.connect();
    const { rows } = await client.query<Record<string, string>>('SHOW server_version');
    const version = rows[0]?.server_version ?? '';
    return Number.parseInt(version, 10) < OLDEST ? { code: TOO_OLD, version } : undefined;
  } catch (error) {
    // No code: connectionTimeoutMillis passed, or the server closed the connection.
    return { code: (error as { code?: string }).code ?? (error as Error).message };
  } finally {
    await client.end().catch(() => undefined);
  }
}
