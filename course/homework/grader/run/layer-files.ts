import { Parser } from 'tar/parse';

/** What is unpacked at once: 4 KB of Zstandard can become 128 MB, the 64 KB that a pipe delivers 2 GB. */
const PIECE = 4096;

/** Collects the names of the files in all layers of an image from the output of `docker save`. */
export class LayerFiles {
  readonly names: string[] = [];
  readonly #image = parser((blob) => {
    // A layer, gzipped or not. In any other blob, such as a manifest, the parser finds no entries.
    const layer = parser((file) => {
      if (file.type !== 'Directory') this.names.push(file.path);
      file.resume();
    });
    // Not with pipe(): a parser that gives up would stop it, and with it the parser of the image.
    blob.on('data', (chunk) => {
      for (let at = 0; at < chunk.length; at += PIECE) layer.write(chunk.subarray(at, at + PIECE));
    });
    blob.on('end', () => layer.end());
  });

  write(chunk: Buffer): void {
    this.#image.write(chunk);
  }
}

/**
 * What is no archive, or is cut off, has no further entries. A file of zeros compresses without limit and is allowed;
 * LIMITS.imageBytes bounds the whole image.
 */
function parser(onReadEntry: NonNullable<ConstructorParameters<typeof Parser>[0]>['onReadEntry']): Parser {
  return new Parser({ onReadEntry, maxDecompressionRatio: Number.POSITIVE_INFINITY }).on('error', () => {});
}
