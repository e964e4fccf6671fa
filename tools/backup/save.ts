import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { END_OF_TABLE, FORMAT, type Header, MAX_LINE, trailer, VERSION } from './backup-file.ts';
import { Explained } from './explain.ts';
import { breakable, NEVER } from './interrupt.ts';
import { messages } from './messages.ts';
import { isLost } from './photo-line.ts';
import { type PhotoProgram, readPhotos } from './photo-program.ts';
import { copyTarget, isKept, migrationsOf, photosOf, tablesOf } from './tables.ts';

/**
 * Writes all rows into a file, as they were at one moment, while others go on reading and writing.
 *
 * @param file is not there before, and afterwards only if it is whole
 * @param program by which photos are read, if there are any
 */
export function save(client: Client, file: string, signal = NEVER, program?: PhotoProgram): Promise<Saved> {
  return breakable(client, signal, () => write(client, file, program));
}

/** What was written; `lost` photos are not where they should be. */
export type Saved = Header & { lost: number };

async function write(client: Client, file: string, program?: PhotoProgram): Promise<Saved> {
  const there = await access(file).then(
    () => true,
    () => false,
  );
  if (there) throw new Explained(messages.fileThere(file));
  // COPY writes dates as the session says; the reader's may say otherwise.
  await client.query(`SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET TimeZone = 'UTC'`);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const photos = await photosOf(client);
  const header: Saved = {
    format: FORMAT,
    version: VERSION,
    createdAt: new Date().toISOString(),
    migrations: await migrationsOf(client),
    tables: (await tablesOf(client)).filter(isKept),
    photos: photos.length,
    lost: 0,
  };
  if (header.tables.length === 0) throw new Explained(messages.nothingThere);

  const unfinished = `${file}.part`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await pipeline(
      withHash(lines(client, header, photos, program)),
      createGzip(),
      createWriteStream(unfinished, { mode: 0o600 }),
    );
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
  await client.query('COMMIT');
  return header;
}

async function* lines(
  client: Client,
  saved: Saved,
  photos: string[],
  program?: PhotoProgram,
): AsyncGenerator<Buffer | string> {
  const { lost: _, ...header } = saved;
  yield `${JSON.stringify(header)}\n`;
  for (const table of header.tables) {
    const rows: AsyncIterable<Buffer> = client.query(copyTo(`COPY ${copyTarget(table)} TO STDOUT`));
    yield* capped(rows, table.name);
    yield END_OF_TABLE;
  }
  for await (const line of program ? readPhotos(program, photos) : without(photos)) {
    if (isLost(line)) saved.lost += 1;
    yield line;
  }
  yield END_OF_TABLE;
}

function* without(photos: string[]): Generator<string> {
  for (const id of photos) yield `${id}\t\n`;
}

/** Refuses now what could not be restored later. */
async function* capped(chunks: AsyncIterable<Buffer>, table: string): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; ) {
      const feed = chunk.indexOf('\n', start);
      const end = feed < 0 ? chunk.length : feed + 1;
      length += end - start;
      if (length > MAX_LINE) throw new Explained(messages.longRow(table, MAX_LINE));
      if (feed >= 0) length = 0;
      start = end;
    }
    yield chunk;
  }
}

async function* withHash(source: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer | string> {
  const hash = createHash('sha256');
  for await (const chunk of source) {
    hash.update(chunk);
    yield chunk;
  }
  yield trailer(hash.digest('hex'));
}
