import { escapeIdentifier, escapeLiteral } from 'pg';
import type { QueryRunner } from 'typeorm';
import type { DatabaseVariables } from '../configuration/database-variables.ts';
import { scramVerifier } from './scram-verifier.ts';

/**
 * Creates the API's database role, or updates its password. It is a member of `aumento_rows` (db/init/02-roles.sql),
 * which reads and writes rows and cannot change the schema.
 */
export async function giveApiItsRole(runner: QueryRunner, api: DatabaseVariables): Promise<void> {
  const role = escapeIdentifier(api.DB_USERNAME);
  const [known] = await runner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [api.DB_USERNAME]);
  // CREATE ROLE takes no parameters, hence the literal.
  const verifier = escapeLiteral(await scramVerifier(api.DB_PASSWORD));
  await runner.query(`${known ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN PASSWORD ${verifier}`);
  await runner.query(`GRANT aumento_rows TO ${role}`);
}
