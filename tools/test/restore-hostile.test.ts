import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_HEADER, MAX_LINE } from '../backup/backup-file.ts';
import { load } from '../backup/load.ts';
import { checkBackup } from '../backup/read-backup.ts';
import { save } from '../backup/save.ts';
import { rowsOf } from './support/database-contents.ts';
import { type Parts, partsOf, textOf, writePacked } from './support/made-up-backup.ts';
import { RestoreTarget } from './support/restore-target.ts';

// A forged file with a valid hash. Its rows: restore-rows.test.ts.
let target: RestoreTarget;

beforeAll(async () => {
  target = await RestoreTarget.start();
});
afterAll(() => target?.stop());

const KEPT = [
  'audit_log',
  'company',
  'departments',
  'employees',
  'employee_imports',
  'employee_import_rows',
  'jobs',
  'model_serving',
  'model_versions',
  'shadow_predictions',
  'training_settings',
  'trainings',
  'users',
  'predictions',
  'prediction_feedback',
  'salary_reviews',
];
const PASSING = ['sessions', 'one_time_tokens', 'rate_limits', 'stale_photos'];

it('a backup has every table but those of sessions, links and counted failures, which a restore empties', async () => {
  const { header } = await partsOf(target.good);
  expect(header.tables.map(({ name }) => name).sort()).toEqual(KEPT.toSorted());
  expect(Object.keys(await rowsOf(target.client)).sort()).toEqual([...KEPT, ...PASSING].sort());
  await load(target.other, target.good, true);
  const restored = await rowsOf(target.other);
  for (const name of PASSING) expect(restored[name]?.count, name).toBe(0);
  const saved = await rowsOf(target.client);
  for (const name of KEPT) expect(restored[name], name).toEqual(saved[name]);
});

it('an older backup that has them still leaves them empty', async () => {
  const parts = await partsOf(target.good);
  parts.header.tables.push({ name: 'rate_limits', columns: ['key', 'points', 'expire'], rows: 0 });
  // Behind the tables are the photos.
  parts.rows.splice(-1, 0, ['somebody\t3\t\\N']);
  await load(target.other, await writePacked(target.file, textOf(parts)), true);
  expect((await rowsOf(target.other)).rate_limits?.count).toBe(0);
});

describe('refused: tables and columns that the schema does not have', () => {
  const HOSTILE = ['pg_authid', 'pg_class', 'migrations', 'nothing', 'EMPLOYEES', 'information_schema'];
  it.each(HOSTILE)('%s', (name) =>
    target.refusesChanged(
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
    await target.refusesChanged(({ header }) => Object.assign(header.tables[0] ?? {}, { name }), broken);
    await target.refusesChanged(({ header }) => header.tables[0]?.columns.push(name as string), broken);
  });

  it.each(KEPT)('%s: twice, missing, a column more, less, twice, of another name', async (name) => {
    const columnsOf = ({ header }: Parts) => header.tables.find((table) => table.name === name)?.columns ?? [];
    const columns = new RegExp(`other columns of the table "${name}"`);
    const index = (await partsOf(target.good)).header.tables.findIndex((table) => table.name === name);
    await target.refusesChanged(
      ({ header, rows }) => {
        header.tables.push(...header.tables.slice(index, index + 1));
        rows.push([]);
      },
      new RegExp(`"${name}" twice`),
    );
    await target.refusesChanged(
      ({ header, rows }) => {
        header.tables.splice(index, 1);
        rows.splice(index, 1);
      },
      new RegExp(`lacks the table "${name}"`),
    );
    await target.refusesChanged((parts) => columnsOf(parts).push('ctid'), columns);
    await target.refusesChanged((parts) => columnsOf(parts).pop(), columns);
    await target.refusesChanged((parts) => columnsOf(parts).push(columnsOf(parts)[0] ?? ''), columns);
    await target.refusesChanged((parts) => columnsOf(parts).splice(0, 1, 'xmin'), columns);
  });
});

it.each([0, 2])('refused: %i rows of the company, without whose one the API answers nothing', (rows) =>
  target.refusesChanged(
    (parts) => {
      const at = parts.header.tables.findIndex(({ name }) => name === 'company');
      parts.rows[at] = Array.from({ length: rows }, () => `${parts.rows[at]?.[0]}`);
    },
    new RegExp(`has ${rows} rows of the table "company"; it has to have exactly 1\\.`),
  ),
);

describe('refused: a header that is none, or says what no backup does', () => {
  const one = (part: string, value: unknown) => [part, value] as const;
  it.each([
    ...[undefined, null, '1', 0, 0.5, -1].map((value) => one('version', value)),
    ...[undefined, null, 0, 'yesterday', '2026-07-15', '\u001b[2J'].map((value) => one('createdAt', value)),
    ...[undefined, null, 'x', {}, [1], [['x']], ['Reasons1783000000000']].map((value) => one('migrations', value)),
    ...[undefined, null, 'x', {}, [null], [{}], [[]], [{ name: 'users' }]].map((value) => one('tables', value)),
  ])('%s: %j', (part, value) =>
    target.refusesChanged(
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
    const path = await writePacked(target.file, content);
    await target.refuses(path, /is no backup of Aumento: it does not begin with the header/);
    await writeFile(path, content);
    await target.refuses(path, /is no backup of Aumento/);
  });

  it('a folder, a device', async () => {
    await target.refuses(target.databases.dir, /no regular file/);
    if (process.platform !== 'win32') await target.refuses('/dev/zero', /no regular file/);
  });
});

describe('refused before it is held in memory', () => {
  /** What follows is no gzip any more: who read on would say so. */
  const thenBroken = async (text: string | Buffer, keep: number) => {
    const packed = gzipSync(text, { level: 0 });
    await writeFile(target.file, Buffer.concat([packed.subarray(0, keep), Buffer.alloc(1_000, 255)]));
    return target.file;
  };
  const head = async () => textOf(await partsOf(target.good)).split('\n')[0];

  it('a line of 120 MB, at its first one', async () => {
    const text = `${await head()}\n${'x'.repeat(120_000_000)}\n`;
    await target.refuses(
      await thenBroken(text, 3 * MAX_LINE),
      /line 2 is longer than the 1048576 bytes that a line may have/,
    );
  });

  it('a first line of 120 MB', async () => {
    await target.refuses(await thenBroken('{'.repeat(120_000_000), 3 * MAX_LINE), /is no backup of Aumento/);
  });

  it('a small file that unpacks without end', async () => {
    const { header } = await partsOf(target.good);
    for (const table of header.tables) table.rows = Number.MAX_SAFE_INTEGER;
    const text = `${JSON.stringify(header)}\n${'x\n'.repeat(32_000_000)}`;
    const bomb = await writePacked(target.file, text);
    await expect(checkBackup(bomb)).rejects.toThrow(/is damaged: it unpacks to more than 200 times its size/);
  });

  it('is written by nobody: a row that could not be restored fails the backup', async () => {
    await target.other.query(`UPDATE users SET password_hash = repeat('x', ${MAX_LINE})`);
    const path = join(target.databases.dir, 'long.dump');
    await expect(save(target.other, path)).rejects.toThrow(/table "users" is longer than the 1048576 bytes/);
    await expect(readFile(path)).rejects.toThrow(/ENOENT/);
  });
});
