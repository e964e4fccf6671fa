const BLOCK = 512;

/** What to do with an entry's content: be given it piece by piece, or let it pass. */
export type OnEntry = (name: string, size: number) => ((chunk: Buffer) => void) | undefined;

/** Reads a tar archive piece by piece, keeping nothing. */
export class TarReader {
  readonly #onEntry: OnEntry;
  #header = Buffer.alloc(0);
  #left = 0;
  #padding = 0;
  #sink: ((chunk: Buffer) => void) | undefined;

  constructor(onEntry: OnEntry) {
    this.#onEntry = onEntry;
  }

  feed(bytes: Buffer): void {
    let chunk = bytes;
    while (chunk.length > 0) {
      if (this.#left > 0) {
        const part = chunk.subarray(0, this.#left);
        this.#sink?.(part);
        this.#left -= part.length;
        chunk = chunk.subarray(part.length);
      } else if (this.#padding > 0) {
        const part = Math.min(this.#padding, chunk.length);
        this.#padding -= part;
        chunk = chunk.subarray(part);
      } else {
        const part = chunk.subarray(0, BLOCK - this.#header.length);
        this.#header = Buffer.concat([this.#header, part]);
        chunk = chunk.subarray(part.length);
        if (this.#header.length === BLOCK) this.#begin();
      }
    }
  }

  #begin(): void {
    const header = this.#header;
    this.#header = Buffer.alloc(0);
    const text = (from: number, length: number) =>
      header
        .subarray(from, from + length)
        .toString()
        .split('\0')[0] ?? '';
    const size = Number.parseInt(text(124, 12).trim(), 8) || 0;
    const prefix = text(257, 5) === 'ustar' ? text(345, 155) : '';
    const name = prefix ? `${prefix}/${text(0, 100)}` : text(0, 100);
    this.#left = size;
    this.#padding = (BLOCK - (size % BLOCK)) % BLOCK;
    this.#sink = name === '' ? undefined : this.#onEntry(name, size);
  }
}
