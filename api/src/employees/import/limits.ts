/** What a file may hold at most; about ten times what a company of 5,000 needs. */
export const LIMITS = {
  columns: 200,
  rows: 50_000,
  /** Characters of a cell. */
  cell: 1_000,
  /** Errors that are told one by one; of the others, how many there are. */
  errors: 100,
  /** Rows that are shown of those that do something. */
  samples: 20,
};

/** A row of the longest cells, with quotation marks and separators. */
export const LONGEST_LINE = LIMITS.columns * (LIMITS.cell + 3);
