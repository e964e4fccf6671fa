import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ROOT } from '../../scripts/support/paths.ts';
import { ScratchDatabases } from '../../test/support/scratch-databases.ts';
import { load } from '../backup/load.ts';
import type { PhotoProgram } from '../backup/photo-program.ts';
import { checkBackup } from '../backup/read-backup.ts';
import { save } from '../backup/save.ts';
import { partsOf, textOf, writePacked } from './support/made-up-backup.ts';

let databases: ScratchDatabases;
let client: Client;
let uploads: string;
let file: string;
let people: string[];

beforeAll(async () => {
  databases = await ScratchDatabases.start();
  client = await databases.create('photos', 'company');
  people = (await client.query('SELECT id FROM employees ORDER BY id LIMIT 3')).rows.map(({ id }) => id);
});
afterAll(() => databases?.stop());
beforeEach(async () => {
  uploads = join(databases.dir, randomUUID());
  file = join(databases.dir, `${randomUUID()}.dump`);
  await mkdir(uploads);
  await client.query('UPDATE employees SET photo_id = NULL');
  await client.query('DELETE FROM stale_photos');
});

/** What npm start's way is, with folders of this test. */
const program =
  (directory: string): PhotoProgram =>
  async () => ({
    command: process.execPath,
    args: [join(ROOT, 'api/src/employees/photos/copy-photos.ts')],
    env: { ...process.env, AUMENTO_LANGUAGE: 'en', UPLOADS_DIRECTORY: directory },
  });
const content = (text: string) => Buffer.from(`RIFF\0\0\0\0WEBPVP8 ${text}`);

/** Gives a person a photo, which is `text`. */
async function give(person: string | undefined, text: string): Promise<string> {
  const id = randomUUID();
  await writeFile(join(uploads, `${id}.webp`), content(text));
  await client.query('UPDATE employees SET photo_id = $2 WHERE id = $1', [person, id]);
  return id;
}
const photosNow = async () =>
  (await client.query('SELECT id, photo_id FROM employees WHERE photo_id IS NOT NULL ORDER BY id')).rows;
const stale = async () =>
  (await client.query('SELECT photo_id FROM stale_photos ORDER BY photo_id')).rows.map(({ photo_id }) => photo_id);

it('photos are in the backup and come back; those that nobody has then are listed for removal', async () => {
  const ids = [await give(people[0], 'first'), await give(people[1], 'second')];
  const before = await photosNow();
  expect(await save(client, file, undefined, program(uploads))).toMatchObject({ version: 2, photos: 2, lost: 0 });

  const later = [await give(people[0], 'another one'), await give(people[2], 'a third')];
  await client.query('DELETE FROM employees WHERE id = $1', [people[1]]);
  await rm(join(uploads, `${ids[0]}.webp`));
  await load(client, file, true, undefined, program(uploads));
  expect(await photosNow()).toEqual(before);
  expect(await readFile(join(uploads, `${ids[0]}.webp`))).toEqual(content('first'));
  expect(await readFile(join(uploads, `${ids[1]}.webp`))).toEqual(content('second'));
  expect(await stale()).toEqual(later.toSorted());
});

it('one that is lost is counted, and nobody else’s is', async () => {
  const [id] = [await give(people[0], 'kept'), await give(people[1], 'lost')];
  const [, lost] = await photosNow();
  await rm(join(uploads, `${lost.photo_id}.webp`));
  expect(await save(client, file, undefined, program(uploads))).toMatchObject({ photos: 2, lost: 1 });
  const other = join(databases.dir, randomUUID());
  await load(client, file, true, undefined, program(other));
  expect(await readdir(other)).toEqual([`${id}.webp`]);
});

/** Tables that came after photos. */
const LATER = ['model_serving', 'model_versions', 'shadow_predictions', 'training_settings', 'trainings'];

/** And columns: with photos, and after them. */
const LATER_COLUMNS = ['photo_id', 'current_job'];

it('a backup without photos starts no program, and one from before photos is restored over some', async () => {
  const never: PhotoProgram = async () => {
    throw new Error('started');
  };
  await save(client, file, undefined, never);
  const old = await partsOf(file);
  await load(client, file, true, undefined, never);

  const id = await give(people[0], 'newer than the backup');
  // As version 1 was: without photos, their column and their lines.
  const names = old.header.migrations.slice(0, old.header.migrations.indexOf('Photos1796060000000'));
  const kept = old.header.tables.flatMap((table, index) => {
    if (LATER.includes(table.name)) return [];
    const isKept = (_: string, column: number) => !LATER_COLUMNS.includes(table.columns[column] as string);
    const rows = (old.rows[index] ?? []).map((row) => row.split('\t').filter(isKept).join('\t'));
    return [{ table: { ...table, columns: table.columns.filter(isKept) }, rows }];
  });
  const tables = kept.map(({ table }) => table);
  const rows = kept.map((one) => one.rows);
  const { photos: _, ...header } = { ...old.header, version: 1, migrations: names, tables };
  await writePacked(file, textOf({ header: header as typeof old.header, rows }));
  await load(client, file, true, undefined, never);
  expect(await photosNow()).toEqual([]);
  expect(await stale()).toEqual([id]);
});

it('a photo behind a header that says none is refused', async () => {
  await save(client, file);
  const parts = await partsOf(file);
  expect(parts.header.photos).toBe(0);
  parts.rows.splice(-1, 1, [`${randomUUID()}\t${content('one too many').toString('base64')}`]);
  await writePacked(file, textOf(parts));
  await expect(load(client, file, true, undefined, program(uploads))).rejects.toThrow(
    /says that the table "photos" has 0 rows, and there are more\. .+The database is as it was\.$/,
  );
  expect(await readdir(uploads)).toEqual([]);
});

it.each([
  ['no WebP', `${randomUUID()}\t${Buffer.from('<html>').toString('base64')}`],
  ['no id', `../../etc/cron.d/x\t${content('').toString('base64')}`],
  ['no base64', `${randomUUID()}\tUklGR????`],
  ['nothing', ''],
])('%s in the place of a photo is refused before anything is written', async (_, line) => {
  await give(people[0], 'good');
  await save(client, file, undefined, program(uploads));
  const parts = await partsOf(file);
  parts.rows.splice(-1, 1, [line]);
  await writePacked(file, textOf(parts));
  const sentence = /is damaged: where its photos should be is something that is none\. .+ The database is as it was\.$/;
  await expect(checkBackup(file)).rejects.toThrow(sentence);
});

it('where photos cannot be read or written it says why, and changes nothing', async () => {
  await give(people[0], 'good');
  await expect(save(client, file, undefined, program(''))).rejects.toThrow(
    /^The photos could not be read \(Aumento cannot start: there is nowhere to keep photos\. .+\)\. .+ no file was written\.$/,
  );
  await client.query('ROLLBACK');
  await save(client, file, undefined, program(uploads));
  const before = await photosNow();
  await writeFile(join(databases.dir, 'a-file'), '');
  const nowhere = program(join(databases.dir, 'a-file'));
  await expect(load(client, file, true, undefined, nowhere)).rejects.toThrow(
    /^The photos could not be written \(.+\)\. .+ The database is as it was\.$/,
  );
  expect(await photosNow()).toEqual(before);
});
