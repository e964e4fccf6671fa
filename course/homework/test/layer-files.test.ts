import { gzipSync, zstdCompressSync } from 'node:zlib';
import { Header, type HeaderData } from 'tar/header';
import { Pax } from 'tar/pax';
import { expect, it } from 'vitest';
import { LayerFiles } from '../grader/run/layer-files.ts';

const LONG = `srv/${'ñ'.repeat(90)}/${'long/'.repeat(40)}.env`;

function archive(...entries: (HeaderData & { content?: Buffer })[]): Buffer {
  const blocks = entries.flatMap(({ content = Buffer.alloc(0), ...data }) => {
    const header = new Header({ type: 'File', mode: 0o644, ...data, size: content.length });
    header.encode();
    const long = header.needPax ? [new Pax({ path: `${data.path}` }).encode()] : [];
    return [...long, header.block ?? Buffer.alloc(512), content, Buffer.alloc(-content.length & 511)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

const layer = archive(
  { path: 'srv/', type: 'Directory' },
  { path: 'srv/.env' },
  { path: 'srv/large', content: Buffer.alloc(5_000, 1) },
  { path: LONG },
);
const image = archive(
  { path: 'blobs/plain', content: layer },
  { path: 'blobs/gzip', content: gzipSync(layer) },
  { path: 'blobs/cut', content: gzipSync(layer).subarray(0, 100) },
  { path: 'manifest.json', content: Buffer.from(JSON.stringify(Array.from({ length: 500 }, (_, index) => index))) },
  { path: 'empty' },
);

it.each([1, 511, 4_096, image.length])('finds the files of each layer, in pieces of %i bytes', (size) => {
  const files = new LayerFiles();
  for (let at = 0; at < image.length; at += size) files.write(image.subarray(at, at + size));
  const layerFiles = ['srv/.env', 'srv/large', LONG];
  expect(files.names.slice(0, 6)).toEqual([...layerFiles, ...layerFiles]);
  for (const name of files.names) expect(layerFiles).toContain(name);
});

const ZEROS = { path: 'srv/zeros', content: Buffer.alloc(60_000_000) };
const garbage = Buffer.alloc(200_000, 7);

it.each([
  ['cut off', gzipSync(layer).subarray(0, 100)],
  ['damaged', Buffer.concat([gzipSync(layer).subarray(0, 100), garbage])],
  ['followed by something else', Buffer.concat([gzipSync(layer), garbage])],
  ['of garbage that begins like gzip', Buffer.concat([Buffer.from([0x1f, 0x8b]), garbage])],
  ['of garbage that begins like Zstandard', Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), garbage])],
])('finds the files after a layer %s', (_, damaged) => {
  const files = new LayerFiles();
  const blobs = archive({ path: 'blobs/damaged', content: damaged }, { path: 'blobs/plain', content: layer });
  for (let at = 0; at < blobs.length; at += 65_536) files.write(blobs.subarray(at, at + 65_536));
  expect(files.names.slice(-3)).toEqual(['srv/.env', 'srv/large', LONG]);
});

it.each([
  ['gzip', gzipSync],
  ['Zstandard', zstdCompressSync],
])('finds a file after one that compresses well: %s', (_, compress) => {
  const files = new LayerFiles();
  files.write(archive({ path: 'blobs/zeros', content: compress(archive(ZEROS, { path: 'srv/.env' })) }));
  expect(files.names).toEqual(['srv/zeros', 'srv/.env']);
});

it.each([
  ['nothing', Buffer.alloc(0)],
  ['what is no archive', Buffer.from('Error response from daemon: no such image'.repeat(100))],
])('finds none in %s', (_, output) => {
  const files = new LayerFiles();
  files.write(output);
  expect(files.names).toEqual([]);
});
