/** So many cells make one string. */
const TOGETHER = 1024;
/** So many texts of a column are kept once, however often they occur. */
const FEW = 1000;

/** The cells of a table, each column in a few long strings: a million rows as arrays of cells take gigabytes. */
export class Rows implements Iterable<string[]> {
  readonly #columns: Cells[];

  constructor(columns: number, cells = Array.from({ length: columns }, () => new Cells())) {
    this.#columns = cells;
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

  /** The cells of one column. Throws a RangeError where there is none. */
  column(place: number): Cells {
    const column = this.#columns[place];
    if (column === undefined) throw new RangeError(`No column ${place}.`);
    return column;
  }

  /** The same rows, of the first so many columns. */
  first(columns: number): Rows {
    return new Rows(columns, this.#columns.slice(0, columns));
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

/** The cells of one column, each made when it is asked for. */
export class Cells implements Iterable<string> {
  length = 0;
  /** Cells joined, and where each ends in them. */
  readonly #packed: { text: string; ends: Uint16Array | Uint32Array }[] = [];
  #last: string[] = [];

  push(cell: string): void {
    this.#last.push(cell);
    this.length++;
    if (this.#last.length < TOGETHER) return;
    const text = this.#last.join('');
    const ends = new (text.length < 0x1_0000 ? Uint16Array : Uint32Array)(TOGETHER);
    for (let i = 0, end = 0; i < TOGETHER; i++) {
      end += (this.#last[i] as string).length;
      ends[i] = end;
    }
    this.#packed.push({ text, ends });
    this.#last = [];
  }

  at(row: number): string {
    const packed = this.#packed[Math.floor(row / TOGETHER)];
    const place = row % TOGETHER;
    return packed ? packed.text.slice(packed.ends[place - 1] ?? 0, packed.ends[place]) : (this.#last[place] as string);
  }

  *[Symbol.iterator](): Generator<string> {
    for (let row = 0; row < this.length; row++) yield this.at(row);
  }

  /** The first row for whose cell it is true; -1 where there is none. */
  findIndex(is: (cell: string) => boolean): number {
    for (let row = 0; row < this.length; row++) if (is(this.at(row))) return row;
    return -1;
  }

  some(is: (cell: string) => boolean): boolean {
    return this.findIndex(is) >= 0;
  }

  every(is: (cell: string) => boolean): boolean {
    return !this.some((cell) => !is(cell));
  }

  /** All cells; of a few texts each is kept once, however often it occurs. */
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
