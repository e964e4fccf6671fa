import { afterAll, beforeAll, expect, it } from 'vitest';
import { tryAsApi } from './support/as-api.ts';
import { Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

const stack = new Stack('roles');
const INSUFFICIENT_PRIVILEGE = '42501';

beforeAll(() => stack.up('nestapp'));
afterAll(() => stack.remove());

it.each([
  ['creates nothing', ['CREATE TABLE planted (id int)', 'CREATE SCHEMA planted', 'CREATE VIEW planted AS SELECT 1']],
  ['creates no function', ['CREATE FUNCTION planted() RETURNS int LANGUAGE sql AS $$SELECT 1$$']],
  ['changes nothing', ['ALTER TABLE employees ADD COLUMN planted int', 'CREATE INDEX ON employees (name)']],
  ['drops nothing', ['DROP TABLE employees', 'DROP TABLE predictions', 'TRUNCATE predictions']],
  ['creates no role', ['CREATE ROLE planted', 'CREATE ROLE planted SUPERUSER LOGIN']],
  ['assumes no other role', ['SET ROLE postgres', 'ALTER ROLE aumento_api SUPERUSER', 'GRANT postgres TO aumento_api']],
  ['reads no file and runs no program', [`SELECT pg_read_file('/etc/passwd')`, `COPY users TO PROGRAM 'cat'`]],
  ['changes no setting of the server', [`SET log_statement = 'all'`, 'SET session_preload_libraries = planted']],
])("the API's role %s", async (_what, statements) => {
  const outcomes = await tryAsApi(await stack.container('nestapp'), statements);
  expect(outcomes).toEqual(Object.fromEntries(statements.map((each) => [each, INSUFFICIENT_PRIVILEGE])));
});

it("the API's role reads and writes rows in the tables of db/init and of the migrations", async () => {
  await (await Visitor.signUp(await stack.origin('nestapp'))).predict();
  const statements = [
    'SELECT * FROM employees LIMIT 1',
    'INSERT INTO predictions SELECT * FROM predictions WHERE false',
    "UPDATE users SET email = email WHERE email = 'nobody'",
    'DELETE FROM predictions',
  ];
  const outcomes = await tryAsApi(await stack.container('nestapp'), statements);
  expect(outcomes).toEqual(Object.fromEntries(statements.map((each) => [each, 'ok'])));
});
