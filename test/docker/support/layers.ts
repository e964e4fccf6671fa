import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { docker } from '../../../scripts/docker/docker.ts';
import { run } from '../../../scripts/support/run-command.ts';
import { CLONE } from './run.ts';

const GZIP = '1f8b';
const ZSTD = '28b5';

/**
 * Searches an image's configuration, history and layers for texts, also in files that a later layer replaces or
 * removes.
 *
 * @returns the texts that were found
 */
export async function foundInImage(image: string, texts: string[]): Promise<string[]> {
  const folder = await mkdtemp(join(dirname(CLONE), 'image-'));
  await docker(['save', '--output', join(folder, 'image.tar'), image]);
  await mkdir(join(folder, 'image'));
  await run('tar', ['-xf', join(folder, 'image.tar'), '-C', join(folder, 'image')]);
  const entries = await readdir(join(folder, 'image'), { recursive: true, withFileTypes: true });
  const found = new Set<string>();
  for (const entry of entries.filter((each) => each.isFile())) {
    for (const text of await foundInFile(join(entry.parentPath, entry.name), texts)) found.add(text);
  }
  await rm(folder, { recursive: true });
  return texts.filter((text) => found.has(text));
}

async function foundInFile(path: string, texts: string[]): Promise<Set<string>> {
  const found = new Set<string>();
  const overlap = Math.max(...texts.map((text) => text.length)) - 1;
  let rest = Buffer.alloc(0);
  for await (const chunk of await unpacked(path)) {
    const window = Buffer.concat([rest, chunk]);
    for (const text of texts) if (window.includes(text)) found.add(text);
    rest = window.subarray(-overlap);
  }
  return found;
}

/** Some engines store layers uncompressed, others compressed. */
async function unpacked(path: string): Promise<AsyncIterable<Buffer>> {
  const magic = await firstBytes(path);
  const bytes = createReadStream(path);
  if (magic === GZIP) return bytes.pipe(createGunzip());
  return magic === ZSTD ? bytes.pipe(createZstdDecompress()) : bytes;
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
  await file.close();
  return buffer.toString('hex');
}
