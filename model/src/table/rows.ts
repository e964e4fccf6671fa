/** So many cells make one string. */
const TOGETHER = 1024;
/** Of a column with fewer texts than this each is kept once, however often it occurs. */
const FEW = 1000;

/** The cells of a table, each column in a few long strings: a million rows as arrays of cells take gigabytes. */
export class Rows implements Iterable<string[]> {
  readonly #columns: Cells[];

  constructor(columns: number) {
    this.#columns = Array.from({ length: columns }, () => new Cells());
  }

  get length(): number {
    return this.#columns[0]?.length ?? 0;
  }

  push(cells: readonly string[]): void {
    for (const [place, column] of this.#columns.entries()) column.push(cells[place] ?? '');
  }

  /** The cells of one row; undefined where there is none. */
  at(row: number): string[] | undefined {
    return row < this.length ? this.#columns.map((column) => column.at(row)) : undefined;
  }

  /** The cells of one column. */
  column(place: number): string[] {
    return this.#columns[place]?.all() ?? [];
  }

  *[Symbol.iterator](): Generator<string[]> {
    for (const [, cells] of this.entries()) yield cells;
  }

  *entries(): Generator<[number, string[]]> {
    for (let row = 0; row < this.length; row++) yield [row, this.at(row) ?? []];
  }

  map<T>(of: (cells: string[], row: number) => T): T[] {
    return Array.from(this, of);
  }
}

/** The cells of one column. */
class Cells {
  length = 0;
  /** Cells joined, and where each ends in them. */
  readonly #packed: { text: string; ends: Uint32Array }[] = [];
  #last: string[] = [];

  push(cell: string): void {
    this.#last.push(cell);
    this.length++;
    if (this.#last.length < TOGETHER) return;
    let end = 0;
    this.#packed.push({
      text: this.#last.join(''),
      ends: Uint32Array.from(this.#last, ({ length }) => (end += length)),
    });
    this.#last = [];
  }

  at(row: number): string {
    const packed = this.#packed[Math.floor(row / TOGETHER)];
    const place = row % TOGETHER;
    return packed ? packed.text.slice(packed.ends[place - 1] ?? 0, packed.ends[place]) : (this.#last[place] as string);
  }

  all(): string[] {
    const known = new Map<string, string>();
    return Array.from({ length: this.length }, (_, row) => {
      const cell = this.at(row);
      const same = known.get(cell);
      if (same === undefined && known.size < FEW) known.set(cell, cell);
      return same ?? cell;
    });
  }
}
