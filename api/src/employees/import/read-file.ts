import type { ImportRequest } from './import.schema.ts';
import { type Mapping, mappingOf } from './mapping.ts';
import { type ReadRows, readRows } from './read-rows.ts';
import { readTable } from './read-table.ts';

/** A parsed file, before it is compared with the database. */
export interface ImportFile extends ReadRows {
  columns: string[];
  mapping: Mapping;
  /** Number of rows, valid or not. */
  count: number;
}

/** @throws FileRefused for an invalid CSV, an exceeded limit, or a missing column */
export async function readFile({ csv, mapping: asked }: Pick<ImportRequest, 'csv' | 'mapping'>): Promise<ImportFile> {
  const table = await readTable(csv);
  const mapping = mappingOf(table.header, asked);
  return { columns: table.header, mapping, count: table.rows.length, ...(await readRows(table, mapping)) };
}
