import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { MAX_HEADER, MAX_LINE } from './backup-file.ts';
import { Explained } from './explain.ts';
import { messages } from './messages.ts';

const LINE_FEED = 10;
/** Compression ratio: random ids keep a real backup far below; a crafted gzip file reaches 1,032. */
const MAX_RATIO = 200;
const SMALL = 16 * 1_048_576;

/**
 * The lines of an unpacked file, each with its line feed; rows contain no other, since COPY escapes it as \n. Memory
 * holds one line at a time.
 *
 * @throws Explained at a line that is too long, where a small file unpacks without end, and where gzip finds it damaged
 */
export async function* linesOf(file: string, signal: AbortSignal): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  let count = 1;
  for await (const chunk of unpacked(file, signal)) {
    for (let start = 0; start < chunk.length; ) {
      const feed = chunk.indexOf(LINE_FEED, start);
      const part = chunk.subarray(start, feed < 0 ? chunk.length : feed + 1);
      start += part.length;
      length += part.length;
      if (count === 1 && length > MAX_HEADER) throw new Explained(messages.notABackup(file));
      if (length > MAX_LINE) throw new Explained(messages.damaged(file, messages.longLine(count, MAX_LINE)));
      parts.push(part);
      if (feed < 0) break;
      yield Buffer.concat(parts);
      parts = [];
      length = 0;
      count++;
    }
  }
  if (length > 0) yield Buffer.concat(parts);
}

async function* unpacked(file: string, signal: AbortSignal): AsyncGenerator<Buffer> {
  const limit = Math.max(SMALL, MAX_RATIO * (await sizeOf(file)));
  const source = createReadStream(file, { signal });
  const gunzip = source.pipe(createGunzip());
  source.on('error', (error) => gunzip.destroy(error));
  let size = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      signal.throwIfAborted();
      size += chunk.length;
      if (size > limit) throw new Explained(messages.damaged(file, messages.bomb(MAX_RATIO)));
      yield chunk;
    }
  } catch (error) {
    throw explained(file, error as NodeJS.ErrnoException, size > 0);
  } finally {
    source.destroy();
  }
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new Explained(error.code === 'ENOENT' ? messages.noFile(file) : messages.unreadable(file, error.message));
  });
  // A pipe or a device might never end, and the file is read twice.
  if (!found.isFile()) throw new Explained(messages.noRegularFile(file));
  return found.size;
}

function explained(file: string, error: NodeJS.ErrnoException, begun: boolean): Error {
  const damaged = begun ? messages.damaged(file, messages.cutOff) : messages.notABackup(file);
  if (error.code?.startsWith('Z_')) return new Explained(damaged);
  return error.syscall ? new Explained(messages.unreadable(file, error.message)) : error;
}
