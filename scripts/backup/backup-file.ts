import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { Explained } from './explain.ts';
import { messages } from './messages.ts';
import type { Table } from './tables.ts';

/**
 * The file, unpacked by gzip, is text in UTF-8, one thing a line:
 *
 *     {"format":"aumento-backup","version":1, …}     the header
 *     a row of the first table, as PostgreSQL's COPY writes it
 *     \.                                             the end of each table
 *     {"sha256":"…"}                                 of all lines before
 *
 * The schema is not in it: db/init and the migrations that the header names make it again.
 */
export interface Header {
  format: typeof FORMAT;
  version: number;
  createdAt: string;
  migrations: string[];
  tables: Table[];
}

export const FORMAT = 'aumento-backup';
export const VERSION = 1;
export const END_OF_TABLE = '\\.\n';

/** The lines of a backup, each with its line feed. A row holds no other: COPY writes it as \n. */
export async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  const source = createReadStream(file);
  const unpacked = source.pipe(createGunzip());
  source.on('error', (error) => unpacked.destroy(error));
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield rest.subarray(0, end + 1);
      rest = rest.subarray(end + 1);
    }
  }
  if (rest.length > 0) yield rest;
}

/**
 * Reads a backup to its end, before anything is done with it.
 *
 * @returns its header
 * @throws Explained when there is none, when it is none of ours, or not what was written
 */
export async function checkBackup(file: string): Promise<Header> {
  const hash = createHash('sha256');
  let first: Buffer | undefined;
  let last: Buffer | undefined;
  try {
    for await (const line of linesOf(file)) {
      if (last) hash.update(last);
      first ??= line;
      last = line;
    }
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') throw new Explained(messages.noFile(file));
    throw new Explained(headerOf(first) ? messages.damaged(file) : messages.notABackup(file));
  }
  const header = headerOf(first);
  if (!header) throw new Explained(messages.notABackup(file));
  if (last?.toString() !== trailer(hash.digest('hex'))) throw new Explained(messages.damaged(file));
  if (header.version > VERSION) throw new Explained(messages.newerFormat(file));
  return header;
}

/** The last line. */
export function trailer(sha256: string): string {
  return `${JSON.stringify({ sha256 })}\n`;
}

function headerOf(line: Buffer | undefined): Header | undefined {
  try {
    const header: Header = JSON.parse(`${line}`);
    return header.format === FORMAT ? header : undefined;
  } catch {
    return undefined;
  }
}
