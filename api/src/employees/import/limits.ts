/** What a file may hold at most; about ten times what a company of 5,000 needs. */
export const LIMITS = {
  columns: 200,
  rows: 50_000,
  /** Characters of a cell. */
  cell: 1_000,
  /** Errors that are told one by one; of the others, how many there are. */
  errors: 100,
};

/** A list of errors that stays short however many there are. */
export class FirstErrors<E> {
  count = 0;
  readonly items: E[] = [];

  add(error: E): void {
    this.count += 1;
    if (this.items.length < LIMITS.errors) this.items.push(error);
  }
}
