import { createHash } from 'node:crypto';
import { END_OF_TABLE, type Header, trailer } from './backup-file.ts';
import { Explained } from './explain.ts';
import { NEVER } from './interrupt.ts';
import { linesOf } from './lines.ts';
import { messages } from './messages.ts';
import { checkPhoto } from './photo-line.ts';
import { readHeader } from './read-header.ts';
import type { Table } from './tables.ts';

interface Use {
  header(header: Header): Promise<void>;
  /** Has to read the rows to their end. */
  rows(table: Table, rows: AsyncIterable<Buffer>): Promise<void>;
  /** Has to read them to their end, even where the header says that there are none; each has been checked. */
  photos(lines: AsyncIterable<Buffer>, header: Header): Promise<void>;
}

/**
 * Reads a backup from beginning to end. A fault may only show at the end: everything done with the rows before has to be
 * rolled back then.
 *
 * @throws Explained when the file does not exist, is not a backup, or is damaged
 */
export async function readBackup(file: string, use: Use, signal: AbortSignal): Promise<Header> {
  const lines = linesOf(file, signal);
  const damaged = (why: string) => new Explained(messages.damaged(file, why));
  const hash = createHash('sha256');
  try {
    const { value: first } = await lines.next();
    const header = readHeader(file, first);
    hash.update(first as Buffer);
    await use.header(header);
    for (const table of header.tables) await use.rows(table, rowsOf(table));
    if (header.version > 1) await use.photos(photosOf(header), header);
    const { value: last } = await lines.next();
    if (!last) throw damaged(messages.cutOff);
    if (last.toString() !== trailer(hash.digest('hex'))) throw damaged(messages.otherContent);
    if (!(await lines.next()).done) throw damaged(messages.goesOn);
    return header;
  } finally {
    await lines.return(undefined);
  }

  async function* photosOf({ photos }: Header): AsyncGenerator<Buffer> {
    for await (const line of rowsOf({ name: 'photos', columns: [], rows: photos })) {
      checkPhoto(file, line);
      yield line;
    }
  }

  /** The lines of one table, as many as the header says; leaves the others to be read. */
  async function* rowsOf({ name, rows }: Table): AsyncGenerator<Buffer> {
    for (let count = 0; ; count++) {
      const { value: line } = await lines.next();
      if (!line) throw damaged(messages.cutOff);
      hash.update(line);
      const ends = line.length === END_OF_TABLE.length && line.toString() === END_OF_TABLE;
      if (ends && count === rows) return;
      if (ends || count === rows) throw damaged(messages.otherCount(name, rows, ends ? count : undefined));
      yield line;
    }
  }
}

/** Verifies a file without using it. */
export function checkBackup(file: string, signal = NEVER): Promise<Header> {
  return readBackup(file, { header: async () => {}, rows: (_, rows) => drain(rows), photos: drain }, signal);
}

export async function drain(rows: AsyncIterable<Buffer>): Promise<void> {
  for await (const _row of rows);
}
