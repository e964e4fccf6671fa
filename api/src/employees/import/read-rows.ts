import { setImmediate as otherTurns } from 'node:timers/promises';
import { z } from 'zod';
import { say } from '../../problems/say.ts';
import { employeeDraftSchema } from '../employee-changes.schema.ts';
import { readCell } from './cells.ts';
import { IMPORT_FIELDS, type ImportError, type ImportField } from './import.schema.ts';
import type { Mapping } from './mapping.ts';
import type { ReadTable } from './read-table.ts';

const rowSchema = z.strictObject({
  ...employeeDraftSchema.partial().shape,
  email: employeeDraftSchema.shape.email,
  version: z.int().min(1).optional(),
});
export type ImportValues = z.infer<typeof rowSchema>;

export interface ImportRow {
  line: number;
  /** What stood in the file. */
  given: Partial<Record<ImportField, string>>;
  /** What it means; undefined where something is wrong. */
  values?: ImportValues;
}

/** So many rows are checked before others get their turn. */
const TURN = 200;

/** What each row says, and what is wrong with it by itself. */
export async function readRows({ header, rows }: ReadTable, mapping: Mapping) {
  const places = IMPORT_FIELDS.flatMap((field) => {
    const place = mapping[field] === null ? -1 : header.indexOf(mapping[field] as string);
    return place < 0 ? [] : [[field, place] as const];
  });
  const errors: ImportError[] = [];
  const read: ImportRow[] = [];
  const lines = new Map<string, number>();
  for (const [index, { line, cells }] of rows.entries()) {
    if (index % TURN === TURN - 1) await otherTurns();
    const given = Object.fromEntries(places.map(([field, place]) => [field, cells[place] ?? '']));
    const row: ImportRow = { line, given };
    read.push(row);
    const wrong = (field: ImportField | null, message: string) =>
      errors.push({ line, field, value: (field && given[field]) ?? null, message });
    if (cells.length > header.length) {
      wrong(null, tooManyCells(cells.length, header.length));
      continue;
    }
    // An empty cell says nothing, but for the phone: one may have none.
    const said = places.filter(([field]) => given[field] !== '' || field === 'phone');
    const result = rowSchema.safeParse(
      Object.fromEntries(said.map(([field]) => [field, readCell(field, given[field] ?? '')])),
    );
    if (!result.success) {
      for (const { path, message } of result.error.issues) wrong(path[0] as ImportField, message);
      continue;
    }
    const { email } = result.data;
    const before = lines.get(email);
    if (before) wrong('email', twice(before));
    else row.values = result.data;
    lines.set(email, before ?? line);
  }
  return { rows: read, errors };
}

const tooManyCells = (has: number, columns: number) =>
  say({
    en: `has ${has} cells, and the header ${columns}; a text with the separator in it needs quotation marks`,
    es: `tiene ${has} celdas y el encabezado ${columns}; un texto que contiene el separador necesita comillas`,
  });

const twice = (line: number) => say({ en: `stands in line ${line} already`, es: `ya está en la línea ${line}` });
