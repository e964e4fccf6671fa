import type { Table } from './tables.ts';

/**
 * The file, unpacked by gzip, is text in UTF-8, one thing a line:
 *
 *     {"format":"aumento-backup","version":1, …}     the header
 *     a row of the first table, as PostgreSQL's COPY writes it
 *     \.                                             the end of each table
 *     a photo's id, a tab and its WebP in base64     for each that somebody has
 *     \.                                             the end of the photos
 *     {"sha256":"…"}                                 of all lines before
 *
 * The schema is not in it: db/init and the migrations that the header names make it again.
 */
export interface Header {
  format: typeof FORMAT;
  version: number;
  createdAt: string;
  migrations: string[];
  tables: Table[];
  /** How many; none in version 1, which had no lines for them. */
  photos: number;
}

export const FORMAT = 'aumento-backup';
export const VERSION = 2;
export const END_OF_TABLE = '\\.\n';

/** In bytes. No row of ours comes near it; db:backup refuses one that does, so that each backup can be restored. */
export const MAX_LINE = 1_048_576;
export const MAX_HEADER = 65_536;

/** The last line. */
export function trailer(sha256: string): string {
  return `${JSON.stringify({ sha256 })}\n`;
}
