import { z } from 'zod';
import { Turns } from '../../batching/turns.ts';
import { employeeDraftSchema } from '../employee-changes.schema.ts';
import { readCell } from './cells.ts';
import { IMPORT_FIELDS, type ImportError, type ImportField } from './import.schema.ts';
import { standsAlready, tooLongCell, tooManyCells } from './import-messages.ts';
import { FirstErrors, LIMITS } from './limits.ts';
import type { Mapping } from './mapping.ts';
import type { ReadTable, TableRow } from './read-table.ts';

const rowSchema = z.strictObject({
  ...employeeDraftSchema.partial().shape,
  email: employeeDraftSchema.shape.email,
  version: z.int().min(1).optional(),
});
export type ImportValues = z.infer<typeof rowSchema>;

export interface ImportRow {
  line: number;
  cells: string[];
  /** What it means; undefined where something is wrong. */
  values?: ImportValues;
}

/** Where each field's cell is: its place in a row. */
export type Places = [field: ImportField, place: number][];

export function placesOf(header: string[], mapping: Mapping): Places {
  return IMPORT_FIELDS.flatMap((field) => {
    const place = mapping[field] === null ? -1 : header.indexOf(mapping[field] as string);
    return place < 0 ? [] : [[field, place]];
  });
}

/** What stood in the file for each field. */
export function givenIn(cells: string[], places: Places): Partial<Record<ImportField, string>> {
  return Object.fromEntries(places.map(([field, place]) => [field, cells[place] ?? '']));
}

/** What each row says, and what is wrong with it by itself. */
export async function readRows({ header, rows }: ReadTable, places: Places) {
  const turns = new Turns();
  const errors = new FirstErrors<ImportError>();
  const read: ImportRow[] = [];
  const lines = new Map<string, number>();
  for (const table of rows) {
    await turns.next();
    const { line, cells } = table;
    const row: ImportRow = { line, cells };
    read.push(row);
    const result = readRow(table, header, places);
    if ('wrong' in result) {
      for (const error of result.wrong) errors.add(error);
      continue;
    }
    const { email } = result.values;
    const before = lines.get(email);
    if (before) errors.add({ line, field: 'email', value: email, message: standsAlready(before) });
    else row.values = result.values;
    lines.set(email, before ?? line);
  }
  return { rows: read, errors };
}

function readRow(
  { line, cells, count }: TableRow,
  header: string[],
  places: Places,
): { values: ImportValues } | { wrong: ImportError[] } {
  const all = (message: string) => ({ wrong: [{ line, field: null, value: null, message }] });
  if (count > header.length) return all(tooManyCells(count, header.length));
  const longest = Math.max(...cells.map(({ length }) => length));
  if (longest > LIMITS.cell) return all(tooLongCell(longest));
  // An empty cell says nothing, but for the phone: one may have none.
  const given = givenIn(cells, places);
  const said = places.filter(([field]) => given[field] !== '' || field === 'phone');
  const result = rowSchema.safeParse(
    Object.fromEntries(said.map(([field]) => [field, readCell(field, given[field] ?? '')])),
  );
  if (result.success) return { values: result.data };
  return {
    wrong: result.error.issues.map(({ path, message }) => {
      const field = path[0] as ImportField;
      return { line, field, value: given[field] ?? null, message };
    }),
  };
}
