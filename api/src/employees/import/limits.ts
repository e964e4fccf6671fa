/** Limits of a file, about ten times what a company of 5,000 needs. */
export const LIMITS = {
  columns: 200,
  rows: 50_000,
  /** Characters per cell. */
  cell: 1_000,
  /** Reported errors; the others are only counted. */
  errors: 100,
  /** Changed rows in the preview. */
  samples: 20,
};

/** The longest possible row, with quotes and separators. */
export const LONGEST_LINE = LIMITS.columns * (LIMITS.cell + 3);
