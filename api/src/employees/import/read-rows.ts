import { z } from 'zod';
import { Turns } from '../../batching/turns.ts';
import { readCell } from './cells.ts';
import { addError, type FirstErrors } from './first-errors.ts';
import { fileRowSchema, IMPORT_FIELDS, type ImportError, type ImportField } from './import.schema.ts';
import { standsAlready, tooLongCell, tooManyCells } from './import-messages.ts';
import { LIMITS } from './limits.ts';
import type { Mapping } from './mapping.ts';
import type { ReadTable, TableRow } from './read-table.ts';

const rowSchema = z.strictObject({
  ...fileRowSchema.partial().shape,
  email: fileRowSchema.shape.email,
  version: z.int().min(1).optional(),
});
export type ImportValues = z.infer<typeof rowSchema>;

type Given = Partial<Record<ImportField, string>>;
/** Each field's column index. */
type Places = [field: ImportField, place: number][];

export interface ReadRows {
  /** The valid rows. */
  rows: { line: number; values: ImportValues }[];
  /** The first invalid rows, as in the file. */
  wrong: { line: number; given: Given }[];
  errors: FirstErrors;
}

/** Validates each row by itself. */
export async function readRows({ header, rows }: ReadTable, mapping: Mapping): Promise<ReadRows> {
  const turns = new Turns();
  const places = placesOf(header, mapping);
  const read: ReadRows = { rows: [], wrong: [], errors: { count: 0, items: [] } };
  const lines = new Map<string, number>();
  for (const row of rows) {
    await turns.next();
    const { line } = row;
    const result = readRow(row, header, places);
    const email = 'values' in result ? result.values.email : undefined;
    const before = email === undefined ? undefined : lines.get(email);
    if ('values' in result && !before) read.rows.push({ line, values: result.values });
    else if (read.wrong.length < LIMITS.samples) read.wrong.push({ line, given: givenIn(row.cells, places) });
    if ('wrong' in result) for (const error of result.wrong) addError(read.errors, error);
    if (before) addError(read.errors, { line, field: 'email', value: email ?? '', message: standsAlready(before) });
    else if (email !== undefined) lines.set(email, line);
  }
  return read;
}

function placesOf(header: string[], mapping: Mapping): Places {
  return IMPORT_FIELDS.flatMap((field) => {
    const place = mapping[field] === null ? -1 : header.indexOf(mapping[field] as string);
    return place < 0 ? [] : [[field, place]];
  });
}

function givenIn(cells: string[], places: Places): Given {
  return Object.fromEntries(places.map(([field, place]) => [field, cells[place] ?? '']));
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
  // An empty cell is ignored, except the phone's, which may be empty.
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
