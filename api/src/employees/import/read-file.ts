import type { ImportRequest } from './import.schema.ts';
import { type Mapping, mappingOf } from './mapping.ts';
import { type ReadRows, readRows } from './read-rows.ts';
import { readTable } from './read-table.ts';

/** A file, as far as it can be read without looking at who is there. */
export interface ImportFile extends ReadRows {
  columns: string[];
  mapping: Mapping;
  /** How many rows it has, right and wrong. */
  count: number;
}

/** @throws FileRefused for what is no CSV, is over a limit, or has no such column */
export async function readFile({ csv, mapping: asked }: Pick<ImportRequest, 'csv' | 'mapping'>): Promise<ImportFile> {
  const table = await readTable(csv);
  const mapping = mappingOf(table.header, asked);
  return { columns: table.header, mapping, count: table.rows.length, ...(await readRows(table, mapping)) };
}
