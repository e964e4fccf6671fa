import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import type { DatabaseVariables } from '../../src/configuration/database-variables.ts';

export const TEMPLATE = 'aumento_template';

export interface TestDatabase {
  /** The API's connection. */
  variables: DatabaseVariables;
  /** A connection as owner. */
  owner: Client;
  /** A connection to the server's maintenance database. */
  server: Client;
  drop(): Promise<void>;
}

/** A test file's own database, with the company's data and the migrations. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { host, port, user, password } = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const server = new Client({ host, port, user, password, database: 'postgres' });
  await server.connect();
  await server.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const owner = new Client({ host, port, user, password, database: name });
  await owner.connect();
  return {
    variables: { DB_HOST: host, DB_PORT: port, DB_NAME: name, DB_USERNAME: 'aumento_api', DB_PASSWORD: password },
    owner,
    server,
    drop: async () => {
      await owner.end();
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await server.end();
    },
  };
}
