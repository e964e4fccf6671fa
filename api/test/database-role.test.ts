import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { scramVerifier } from '../src/database/scram-verifier.ts';
import { endOf, startProcess } from './support/process.ts';
import { createTestDatabase, type TestDatabase } from './support/test-database.ts';

// The API's role, created by `migrate`. Roles are global to the server, hence unique names.
let database: TestDatabase;
const NAMES = ['aumento_role_test', 'aumento "role" test'];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  for (const name of NAMES) {
    const role = `"${name.replaceAll('"', '""')}"`;
    await database.owner.query(`REVOKE aumento_rows FROM ${role}; DROP ROLE ${role}`);
  }
  await database.drop();
});

async function migrate(DB_USERNAME: string, DB_PASSWORD: string) {
  const { user, password } = inject('postgres');
  const { DB_HOST, DB_PORT, DB_NAME } = database.variables;
  const owner = { POSTGRES_USER: user, POSTGRES_PASSWORD: password };
  const env = { DB_HOST, DB_PORT: String(DB_PORT), DB_NAME, DB_USERNAME, DB_PASSWORD, ...owner };
  return endOf(startProcess('database/migrate.js', env));
}

/** Connects with a password. @returns "ok", or the error code */
async function signIn(user: string, password: string): Promise<string> {
  const { DB_HOST: host, DB_PORT: port, DB_NAME: name } = database.variables;
  const client = new Client({ host, port, database: name, user, password });
  const outcome = await client.connect().then(
    () => 'ok',
    (error: { code: string }) => error.code,
  );
  await client.end();
  return outcome;
}

it.each([
  ['an ordinary one', 'ordinary password'],
  ['quotes and backslashes', String.raw`it's "quoted" \ and $1`],
  ['letters with accents, composed', 'contraseña-ñandú'],
  ['letters with accents, in pieces', 'contraseña-ñandú'.normalize('NFD')],
  ['blanks of other kinds, and what cannot be seen', 'a\u00a0b\u200dc\u3000d\ufeffe\u00ad'],
  ['other scripts', 'пароль-密码-🔑-ﬁ'],
])('signs in with its password: %s', async (_, password) => {
  for (const name of NAMES) {
    expect(await migrate(name, password)).toMatchObject({ code: 0 });
    expect(await signIn(name, password)).toBe('ok');
    expect(await signIn(name, `${password}!`)).toBe('28P01');
  }
});

it.each(['ordinary', 'mañana será otro día', 'blanks\u00a0and \u00ad\ufb01'])(
  'is kept as PostgreSQL itself would keep it: %s',
  async (password) => {
    await database.owner.query(`ALTER ROLE ${NAMES[0]} PASSWORD '${password}'`);
    const { rows } = await database.owner.query('SELECT rolpassword FROM pg_authid WHERE rolname = $1', [NAMES[0]]);
    const [, salt = ''] = /^SCRAM-SHA-256\$4096:([^$]+)\$/.exec(rows[0].rolpassword) ?? [];
    expect(await scramVerifier(password, Buffer.from(salt, 'base64'))).toBe(rows[0].rolpassword);
  },
);
