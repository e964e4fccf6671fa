import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScratchDatabases } from '../../test/support/scratch-databases.ts';
import type { Header } from '../backup/backup-file.ts';
import { load } from '../backup/load.ts';
import { save } from '../backup/save.ts';
import { rowsOf, schemaOf } from './support/database-contents.ts';

// What is in the file, and what becomes of a database when the file is not fit for it.
let databases: ScratchDatabases;
let source: Client;
let target: Client;
let file: string;

beforeAll(async () => {
  databases = await ScratchDatabases.start();
  source = await databases.create('source', 'company');
  target = await databases.create('target', 'company');
  for (const client of [source, target]) await addRows(client);
  file = join(databases.dir, 'good.dump');
  await save(source, file);
});
afterAll(() => databases?.stop());

/** Characters that COPY escapes, and those that Node takes for a line end. */
const STRANGE = 'tab\tfeed\nreturn\rslash\\end\\.\n\\.\n\\N " \' \u2028 \u2029 \u0085 ñ 😀';

async function addRows(client: Client): Promise<void> {
  await client.query(`INSERT INTO users VALUES (uuidv7(), 'a@example.com', $1, '2026-07-01 12:00:00.123456+05')`, [
    STRANGE,
  ]);
  await client.query(
    `INSERT INTO predictions SELECT uuidv7(), e.id, NULL, now(), 'v1', 'Senior', $1, 0.1 + 0.2, 1, 2, 3, 4, 0.9, '{}'
     FROM (SELECT id FROM employees ORDER BY id LIMIT 3) e`,
    [{ note: STRANGE }],
  );
  // Somebody of whom neither was said.
  await client.query(
    'UPDATE employees SET gender = NULL, born_on = NULL WHERE id = (SELECT id FROM employees ORDER BY id LIMIT 1)',
  );
}

const name = (() => {
  let count = 0;
  return () => join(databases.dir, `${++count}.dump`);
})();

/** A backup with another header or other rows, and a hash that fits. */
async function rewritten(change: (text: string, header: Header) => string | Header): Promise<string> {
  const lines = gunzipSync(await readFile(file))
    .toString()
    .split('\n')
    .slice(0, -2);
  const header = JSON.parse(`${lines[0]}`) as Header;
  const changed = change(lines.slice(1).join('\n'), header);
  const text = typeof changed === 'string' ? [lines[0], changed] : [JSON.stringify(changed), ...lines.slice(1)];
  const content = `${text.join('\n')}\n`;
  const sha256 = createHash('sha256').update(content).digest('hex');
  const other = name();
  await writeFile(other, gzipSync(`${content}${JSON.stringify({ sha256 })}\n`));
  return other;
}

async function refuses(path: string, sentence: RegExp, replace = true): Promise<void> {
  const before = await rowsOf(target);
  await expect(load(target, path, replace)).rejects.toThrow(sentence);
  expect(await rowsOf(target)).toEqual(before);
}

describe('a restored database', () => {
  it('has the same rows, to the last character', async () => {
    const fresh = await databases.create('fresh', 'empty');
    await load(fresh, file, false);
    expect(await rowsOf(fresh)).toEqual(await rowsOf(source));
    const { rows } = await fresh.query('SELECT password_hash FROM users');
    expect(rows[0].password_hash).toBe(STRANGE);
  });

  it('has the same tables, keys, indexes and rights as one that db/init and migrate made', async () => {
    const built = await databases.create('built', 'empty');
    await load(built, file, false);
    expect(await schemaOf(built)).toEqual(await schemaOf(source));
    expect(await databases.migrate('built')).toMatch(/migrat.+\b0\b/);
  });

  it('loses no counter: the migrations table has the only one', async () => {
    const { rows } = await source.query(`SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'`);
    expect(rows).toEqual([{ sequencename: 'migrations_id_seq' }]);
  });
});

it('a backup shows one moment, while others go on writing', async () => {
  const busy = await databases.create('busy', 'company');
  const writer = await databases.connect('busy');
  const path = name();
  let saved: Header | undefined;
  const saving = save(busy, path).then((header) => {
    saved = header;
  });
  for (let i = 0; !saved; i++) await writer.query(`INSERT INTO users VALUES (uuidv7(), $1, 'x')`, [`${i}@example.com`]);
  await saving;
  const still = await databases.create('still', 'empty');
  await load(still, path, false);
  const users = saved.tables.find((table) => table.name === 'users')?.rows;
  expect((await still.query('SELECT count(*)::int AS users FROM users')).rows).toEqual([{ users }]);
});

it('a backup of the first release is still good', async () => {
  const text = await readFile(join(import.meta.dirname, 'support/first-release-backup.txt'));
  const first = name();
  await writeFile(first, gzipSync(text));
  const today = await databases.create('today', 'company');
  await load(today, first, false);
  expect(await schemaOf(today)).toEqual(await schemaOf(source));
  const { rows } = await today.query(
    'SELECT id, predicted_salary, rating, model_version, model_sha256 FROM predictions',
  );
  const id = '019b76da-a800-7000-8000-000000000002';
  // Then a version was a name, and the file's hash was not kept.
  const model = { model_version: 'salary-v1', model_sha256: null };
  expect(rows).toEqual([{ id, predicted_salary: 61_200, rating: 4, ...model }]);
});

describe('refused, and nothing is changed', () => {
  it('a database with users and predictions', () => refuses(file, /in use \(users: 1, predictions: 3\).+--yes/, false));

  it('a file that is not there', () => refuses(name(), /^There is no file /));

  it.each([
    ['text', Buffer.from('SELECT 1;\n')],
    ['nothing', Buffer.alloc(0)],
    ['packed text', gzipSync('{"format":"another"}\n')],
  ])('a file of another kind: %s', async (_kind, content) => {
    const path = name();
    await writeFile(path, content);
    await refuses(path, /is no backup of Aumento/);
  });

  it.each([0.3, 0.6, 0.99])('a file that was cut off at %s of its length', async (part) => {
    const content = await readFile(file);
    const path = name();
    await writeFile(path, content.subarray(0, content.length * part));
    await refuses(path, /is damaged/);
  });

  it('a file with one letter changed, packed again', async () => {
    const content = gunzipSync(await readFile(file)).toString();
    const path = name();
    await writeFile(path, gzipSync(content.replace('Senior', 'Junior')));
    await refuses(path, /is damaged/);
  });

  it('a file without its last line', async () => {
    const content = gunzipSync(await readFile(file)).toString();
    const path = name();
    await writeFile(path, gzipSync(content.slice(0, content.lastIndexOf('{'))));
    await refuses(path, /is damaged/);
  });

  it('a newer form of file, and a newer schema', async () => {
    await refuses(await rewritten((_, header) => ({ ...header, version: 3 })), /made by a newer Aumento/);
    const migrations = ['UsersAndPredictions1781000000000', 'Later1999000000000'];
    await refuses(await rewritten((_, header) => ({ ...header, migrations })), /newer .+"Later1999000000000"/);
  });

  it('a database that a newer version has migrated', async () => {
    await target.query(`INSERT INTO migrations ("timestamp", name) VALUES (1, 'Later1999000000000')`);
    await refuses(file, /database's schema is newer.+"Later1999000000000"/);
    await target.query(`DELETE FROM migrations WHERE "timestamp" = 1`);
  });

  it('rows that break a rule of the schema, in one of the last tables', async () => {
    const broken = await rewritten((text) => text.replace(/\t\d+((\t\\N){4}\t\n\\\.\n)/, '\tmuch$1'));
    await refuses(broken, /could not be restored \(.+much.+The database is as it was/);
  });
});

it('a backup does not overwrite a file, and leaves none of an empty database', async () => {
  await expect(save(source, file)).rejects.toThrow(/is there already/);
  await source.query('ROLLBACK');
  const empty = await databases.create('nothing', 'empty');
  const path = name();
  await expect(save(empty, path)).rejects.toThrow(/nothing to back up/);
  await expect(readFile(path)).rejects.toThrow(/ENOENT/);
});
