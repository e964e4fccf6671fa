import { Parser } from 'tar/parse';

/** Collects the names of the files in all layers of an image from the output of `docker save`. */
export class LayerFiles {
  readonly names: string[] = [];
  readonly #image = parser((blob) => {
    // A layer, gzipped or not. In any other blob, such as a manifest, the parser finds no entries.
    const layer = parser((file) => {
      if (file.type !== 'Directory') this.names.push(file.path);
      file.resume();
    });
    blob.pipe(layer);
  });

  write(chunk: Buffer): void {
    this.#image.write(chunk);
  }
}

/** What is no archive, or is cut off, has no further entries. */
function parser(onReadEntry: NonNullable<ConstructorParameters<typeof Parser>[0]>['onReadEntry']): Parser {
  return new Parser({ onReadEntry }).on('error', () => {});
}
