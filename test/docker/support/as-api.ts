import { tryDocker } from '../../../scripts/docker/docker.ts';

/** The outcome of each statement: "ok" or its SQLSTATE. */
export type Outcomes = Record<string, string>;

// Runs in the API's container, with the driver, the address and the password that the API itself uses.
const PROGRAM = `
  import pg from 'pg';
  import { text } from 'node:stream/consumers';
  const { DB_HOST: host, DB_NAME: database, DB_USERNAME: user, DB_PASSWORD: password } = process.env;
  const client = new pg.Client({ host, database, user, password });
  await client.connect();
  const outcomes = {};
  for (const statement of JSON.parse(await text(process.stdin))) {
    await client.query('BEGIN');
    outcomes[statement] = await client.query(statement).then(() => 'ok', ({ code }) => code);
    await client.query('ROLLBACK');
  }
  await client.end();
  console.log(JSON.stringify(outcomes));
`;

/** Tries SQL statements as the API's role, each in a transaction that is rolled back. */
export async function tryAsApi(container: string, statements: string[]): Promise<Outcomes> {
  const command = ['exec', '--interactive', container, 'node', '--input-type=module', '--eval', PROGRAM];
  const { stdout, stderr } = await tryDocker(command, { input: JSON.stringify(statements) });
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout) as Outcomes;
}
