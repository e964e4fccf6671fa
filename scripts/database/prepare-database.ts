import { Client, escapeIdentifier } from 'pg';
import { waitForDatabase } from '../../api/src/database/wait-for-database.ts';
import { INIT_DIR } from '../support/paths.ts';
import { initialise } from './initialise.ts';

/**
 * Sees to it that the database is there and holds the company's data.
 *
 * @param env the variables of the API and of `migrate`
 * @returns whether db/init ran now: a database with tables is left alone
 */
export async function prepareDatabase(env: NodeJS.ProcessEnv): Promise<boolean> {
  const owner = {
    DB_HOST: `${env.DB_HOST}`,
    DB_PORT: Number(env.DB_PORT ?? 5432),
    DB_NAME: `${env.DB_NAME}`,
    DB_USERNAME: (env.POSTGRES_PASSWORD && (env.POSTGRES_USER ?? 'postgres')) || `${env.DB_USERNAME}`,
    DB_PASSWORD: env.POSTGRES_PASSWORD || `${env.DB_PASSWORD}`,
  };
  const connect = (database: string) =>
    new Client({
      host: owner.DB_HOST,
      port: owner.DB_PORT,
      user: owner.DB_USERNAME,
      password: owner.DB_PASSWORD,
      database,
    });

  if (!process.env.DB_HOST) await createDatabase(connect('postgres'), owner.DB_NAME);
  await waitForDatabase(owner);
  const client = connect(owner.DB_NAME);
  await client.connect();
  try {
    return await initialise(client, INIT_DIR);
  } finally {
    await client.end();
  }
}

/** Makes a database without anything in it, where there is none of this name. */
export async function createDatabase(client: Client, name: string): Promise<void> {
  await client.connect();
  try {
    const { rows } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rows.length === 0) await client.query(`CREATE DATABASE ${escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
