import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_HEADER, MAX_LINE } from '../backup/backup-file.ts';
import { Explained } from '../backup/explain.ts';
import { load } from '../backup/load.ts';
import { checkBackup } from '../backup/read-backup.ts';
import { save } from '../backup/save.ts';
import { rowsOf, schemaOf } from './support/database-contents.ts';
import { type Parts, partsOf, textOf, withHash, writePacked } from './support/made-up-backup.ts';
import { ScratchDatabases } from './support/scratch-databases.ts';

// A file that somebody made up: its hash fits, and nothing else is sure.
let databases: ScratchDatabases;
let target: Client;
let other: Client;
let good: string;
let before: unknown;

beforeAll(async () => {
  databases = await ScratchDatabases.start();
  target = await databases.create('target', 'company');
  other = await databases.create('other', 'company');
  for (const client of [target, other]) await fillAll(client);
  good = join(databases.dir, 'good.dump');
  await save(target, good);
  before = await everything();
});
afterAll(() => databases?.stop());

/** A few rows in each table. */
async function fillAll(client: Client): Promise<void> {
  await client.query(`
    DELETE FROM employees WHERE id NOT IN (SELECT id FROM employees ORDER BY id LIMIT 5);
    INSERT INTO users (id, email, password_hash, role) VALUES (uuidv7(), 'a@example.com', 'x', 'admin');
    INSERT INTO predictions SELECT uuidv7(), e.id, u.id, now(), 'v1', 'Senior', '{}', 1, 1, 2, 3, 4, 0.9, '{}'
      FROM employees e, users u;
    INSERT INTO prediction_feedback SELECT p.id, u.id, true, NULL, '', now() FROM predictions p, users u;
    INSERT INTO audit_log (action, actor, address, agent, subject) VALUES ('sign-in', 'a@example.com', '::1', '', '');
    INSERT INTO sessions SELECT uuidv7(), id, now(), now(), now() + interval '1 h', '::1', '' FROM users;
    INSERT INTO one_time_tokens SELECT uuidv7(), 'invitation', '\\x00', 'b@example.com', 'hr', id, now(), now() FROM users;
    INSERT INTO rate_limits VALUES ('somebody', 3)`);
}

/** Rows, tables, rights and roles: all that a file could be after. */
async function everything() {
  const roles = await target.query('SELECT rolname, rolsuper, rolpassword FROM pg_authid ORDER BY rolname');
  return { rows: await rowsOf(target), schema: await schemaOf(target), roles: roles.rows };
}

const file = () => join(databases.dir, 'made-up.dump');

/** One sentence or a few, on one line, in which nothing steers a terminal. */
async function refuses(path: string, sentence: RegExp): Promise<void> {
  const error = await load(target, path, true).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Explained);
  const { message } = error as Error;
  expect(message).toMatch(sentence);
  expect(message).toMatch(/The database is as it was\.$/);
  expect(message).not.toMatch(/\p{Cc}/u);
  expect(await everything()).toEqual(before);
}

/** Of the good backup, changed. */
async function refusesChanged(change: (parts: Parts) => unknown, sentence: RegExp, how = {}): Promise<void> {
  const parts = await partsOf(good);
  change(parts);
  await refuses(await writePacked(file(), textOf(parts, how)), sentence);
}

const KEPT = ['audit_log', 'employees', 'users', 'predictions', 'prediction_feedback', 'salary_reviews'];
const PASSING = ['sessions', 'one_time_tokens', 'rate_limits'];

it('a backup has every table but those of sessions, links and counted failures, which a restore empties', async () => {
  const { header } = await partsOf(good);
  expect(header.tables.map(({ name }) => name).sort()).toEqual(KEPT.toSorted());
  expect(Object.keys(await rowsOf(target)).sort()).toEqual([...KEPT, ...PASSING].sort());
  await load(other, good, true);
  const restored = await rowsOf(other);
  for (const name of PASSING) expect(restored[name]?.count, name).toBe(0);
  const saved = await rowsOf(target);
  for (const name of KEPT) expect(restored[name], name).toEqual(saved[name]);
});

it('an older backup that has them still leaves them empty', async () => {
  const parts = await partsOf(good);
  parts.header.tables.push({ name: 'rate_limits', columns: ['key', 'points', 'expire'], rows: 0 });
  parts.rows.push(['somebody\t3\t\\N']);
  await load(other, await writePacked(file(), textOf(parts)), true);
  expect((await rowsOf(other)).rate_limits?.count).toBe(0);
});

describe('refused: tables and columns that the schema does not have', () => {
  const HOSTILE = ['pg_authid', 'pg_class', 'migrations', 'nothing', 'EMPLOYEES', 'information_schema'];
  it.each(HOSTILE)('%s', (name) =>
    refusesChanged(
      ({ header, rows }) => {
        header.tables.push({ name, columns: ['rolname', 'rolsuper'], rows: 0 });
        rows.push(['eve\tt']);
      },
      new RegExp(`has a table "${name}", .+Its tables are .+employees`),
    ),
  );

  const NO_NAMES = [
    'pg_catalog.pg_authid',
    "users\" (id) FROM PROGRAM 'id' --",
    '',
    '\u001b[2J',
    'a'.repeat(64),
    null,
    7,
  ];
  it.each(NO_NAMES)('a name that is none: %j', async (name) => {
    const broken = /header of .+ has a wrong "tables"; it has to be a list of tables/;
    await refusesChanged(({ header }) => Object.assign(header.tables[0] ?? {}, { name }), broken);
    await refusesChanged(({ header }) => header.tables[0]?.columns.push(name as string), broken);
  });

  it.each(KEPT)('%s: twice, missing, a column more, less, twice, of another name', async (name) => {
    const columnsOf = ({ header }: Parts) => header.tables.find((table) => table.name === name)?.columns ?? [];
    const columns = new RegExp(`other columns of the table "${name}"`);
    const index = (await partsOf(good)).header.tables.findIndex((table) => table.name === name);
    await refusesChanged(
      ({ header, rows }) => {
        header.tables.push(...header.tables.slice(index, index + 1));
        rows.push([]);
      },
      new RegExp(`"${name}" twice`),
    );
    await refusesChanged(
      ({ header, rows }) => {
        header.tables.splice(index, 1);
        rows.splice(index, 1);
      },
      new RegExp(`lacks the table "${name}"`),
    );
    await refusesChanged((parts) => columnsOf(parts).push('ctid'), columns);
    await refusesChanged((parts) => columnsOf(parts).pop(), columns);
    await refusesChanged((parts) => columnsOf(parts).push(columnsOf(parts)[0] ?? ''), columns);
    await refusesChanged((parts) => columnsOf(parts).splice(0, 1, 'xmin'), columns);
  });
});

describe('refused: a header that is none, or says what no backup does', () => {
  const one = (part: string, value: unknown) => [part, value] as const;
  it.each([
    ...[undefined, null, '1', 0, 0.5, -1].map((value) => one('version', value)),
    ...[undefined, null, 0, 'yesterday', '2026-07-15', '\u001b[2J'].map((value) => one('createdAt', value)),
    ...[undefined, null, 'x', {}, [1], [['x']], ['Reasons1783000000000']].map((value) => one('migrations', value)),
    ...[undefined, null, 'x', {}, [null], [{}], [[]], [{ name: 'users' }]].map((value) => one('tables', value)),
  ])('%s: %j', (part, value) =>
    refusesChanged(
      ({ header }) => Object.assign(header, { [part]: value }),
      new RegExp(`has a wrong "${part}"; it has to be`),
      { count: false },
    ),
  );

  it.each([
    ['none', ''],
    ['no header', 'a row\n\\.\n'],
    ['null', 'null\n'],
    ['a number', '7\n'],
    ['nested without end', `${'['.repeat(60_000)}\n`],
    ['binary', Buffer.from(Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7919) % 251))],
    ['too long', `{"format":"aumento-backup","version":1,"x":"${'x'.repeat(MAX_HEADER)}"}\n`],
  ])('%s', async (_, content) => {
    const path = await writePacked(file(), content);
    await refuses(path, /is no backup of Aumento: it does not begin with the header/);
    await writeFile(path, content);
    await refuses(path, /is no backup of Aumento/);
  });

  it('a folder, a device', async () => {
    await refuses(databases.dir, /no regular file/);
    if (process.platform !== 'win32') await refuses('/dev/zero', /no regular file/);
  });
});

describe('refused before it is held in memory', () => {
  /** What follows is no gzip any more: who read on would say so. */
  const thenBroken = async (text: string | Buffer, keep: number) => {
    const packed = gzipSync(text, { level: 0 });
    await writeFile(file(), Buffer.concat([packed.subarray(0, keep), Buffer.alloc(1_000, 255)]));
    return file();
  };
  const head = async () => textOf(await partsOf(good)).split('\n')[0];

  it('a line of 120 MB, at its first one', async () => {
    const text = `${await head()}\n${'x'.repeat(120_000_000)}\n`;
    await refuses(await thenBroken(text, 3 * MAX_LINE), /line 2 is longer than the 1048576 bytes that a line may have/);
  });

  it('a first line of 120 MB', async () => {
    await refuses(await thenBroken('{'.repeat(120_000_000), 3 * MAX_LINE), /is no backup of Aumento/);
  });

  it('a small file that unpacks without end', async () => {
    const { header } = await partsOf(good);
    for (const table of header.tables) table.rows = Number.MAX_SAFE_INTEGER;
    const text = `${JSON.stringify(header)}\n${'x\n'.repeat(32_000_000)}`;
    const bomb = await writePacked(file(), text);
    await expect(checkBackup(bomb)).rejects.toThrow(/is damaged: it unpacks to more than 200 times its size/);
  });

  it('is written by nobody: a row that could not be restored fails the backup', async () => {
    await other.query(`UPDATE users SET password_hash = repeat('x', ${MAX_LINE})`);
    const path = join(databases.dir, 'long.dump');
    await expect(save(other, path)).rejects.toThrow(/table "users" is longer than the 1048576 bytes/);
    await expect(readFile(path)).rejects.toThrow(/ENOENT/);
  });
});

describe('refused: rows that are not what the header says', () => {
  it.each(KEPT)('%s: one more, one less', async (name) => {
    for (const by of [1, -1]) {
      await refusesChanged(
        ({ header }) => {
          for (const table of header.tables) if (table.name === name) table.rows += by;
        },
        new RegExp(`is damaged: the header says that the table "${name}" has \\d+ rows, and there are (more|\\d+)\\.`),
        { count: false },
      );
    }
  });

  it('something behind the last line, the last line twice, none', async () => {
    const text = textOf(await partsOf(good));
    await refuses(await writePacked(file(), `${text}x\n`), /something stands behind its last line/);
    await refuses(await writePacked(file(), withHash(text)), /something stands behind its last line/);
    await refuses(await writePacked(file(), text.slice(0, text.lastIndexOf('{'))), /ends too early/);
  });

  /** Each a rule of the last table, so that all others were loaded already. */
  it.each([
    ['NOT NULL', 2, '\\N'],
    ['CHECK', 5, '9'],
    ['a foreign key', 1, '00000000-0000-7000-8000-000000000000'],
    ['a type', 6, 'much'],
    ['a type, with what steers a terminal', 6, '\u001b[2J'],
    ['no UTF-8', 3, '\ud800\\xff'],
  ])('salary_reviews, the last: %s', (_, column, value) =>
    refusesChanged(({ header, rows }) => {
      expect(header.tables.at(-1)?.name).toBe('salary_reviews');
      const all = rows.at(-1) ?? [];
      const cells = all.at(-1)?.split('\t') ?? [];
      cells[column] = value;
      all[all.length - 1] = cells.join('\t');
    }, /could not be restored \(.+\)\. The database/),
  );
});

it('whatever is changed in a file: refused in a sentence, or loaded into the schema that was there', async () => {
  const text = textOf(await partsOf(good));
  const content = text.slice(0, text.lastIndexOf('{'));
  const { schema, roles } = before as Awaited<ReturnType<typeof everything>>;
  const piece = fc.oneof(
    fc.constantFrom('', '\n', '\t', '\\', '\\.', '\\.\n', '\\N', '\0', '\r', '"', '{', ']', ',', '9', 'pg_authid'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const change = fc.record({
    at: fc.oneof(fc.nat(content.length), fc.nat(content.indexOf('\n'))),
    gone: fc.nat(8),
    piece,
    fits: fc.boolean(),
  });
  const headline = content.indexOf('\n');
  expect(headline).toBeGreaterThan(0);
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      let changed = content;
      for (const { at, gone, piece } of changes) changed = changed.slice(0, at) + piece + changed.slice(at + gone);
      const whole = changes[0]?.fits ? withHash(changed) : changed + text.slice(content.length);
      const outcome = await load(target, await writePacked(file(), whole), true).catch((error: unknown) => error);
      const now = await everything();
      expect(now.schema).toEqual(schema);
      expect(now.roles).toEqual(roles);
      if (!(outcome instanceof Error)) return;
      expect(outcome).toBeInstanceOf(Explained);
      expect(outcome.message).not.toMatch(/\p{Cc}/u);
    }),
    { numRuns: 60, seed: 11 },
  );
});
