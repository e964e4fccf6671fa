import { z } from 'zod';
import { Turns } from '../../batching/turns.ts';
import { withoutGuard } from '../../http/csv/write-csv.ts';
import { readCell, type Ways, whyUnread } from './cells.ts';
import { isAmbiguous } from './date-order.ts';
import { addError, type FirstErrors } from './first-errors.ts';
import { fileRowSchema, type ImportError, type ImportField } from './import.schema.ts';
import { standsAlready, tooLongCell, tooManyCells } from './import-messages.ts';
import { LIMITS } from './limits.ts';
import type { Places } from './places.ts';
import type { ReadTable, TableRow } from './read-table.ts';
import { DATE_FIELDS } from './survey.ts';

const rowSchema = z.strictObject({
  ...fileRowSchema.partial().shape,
  email: fileRowSchema.shape.email,
  version: z.int().min(1).optional(),
});
export type ImportValues = z.infer<typeof rowSchema>;

type Given = Partial<Record<ImportField, string>>;

export interface ReadRows {
  /** The valid rows. */
  rows: { line: number; values: ImportValues }[];
  /** The first invalid rows, as in the file. */
  wrong: { line: number; given: Given }[];
  errors: FirstErrors;
}

/** Validates each row by itself. */
export async function readRows({ header, rows }: ReadTable, places: Places, ways: Ways): Promise<ReadRows> {
  const turns = new Turns();
  const read: ReadRows = { rows: [], wrong: [], errors: { count: 0, items: [] } };
  const lines = new Map<string, number>();
  for (const row of rows) {
    await turns.next();
    const { line } = row;
    const result = readRow(row, header, places, ways);
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

/** Without the cells that the row ends before: they say nothing. */
function givenIn(cells: string[], places: Places): Given {
  const given: Given = {};
  for (const [field, place] of places) if (place < cells.length) given[field] = cells[place];
  return given;
}

function readRow(
  { line, cells, count }: TableRow,
  header: string[],
  places: Places,
  ways: Ways,
): { values: ImportValues } | { wrong: ImportError[] } {
  const all = (message: string) => ({ wrong: [{ line, field: null, value: null, message }] });
  if (count > header.length) return all(tooManyCells(count, header.length));
  const longest = Math.max(...cells.map(({ length }) => length));
  if (longest > LIMITS.cell) return all(tooLongCell(longest));
  const given = givenIn(cells, places);
  const said = (Object.entries(given) as [ImportField, string][]).filter(([field, cell]) => isSaid(field, cell, ways));
  const result = rowSchema.safeParse(
    Object.fromEntries(said.map(([field, cell]) => [field, readCell(field, cell, ways)])),
  );
  // Which jobs there are, the schema does not know.
  const job = given.job && whyUnread('job', given.job, ways);
  const noJob = job ? [{ path: ['job'], message: job }] : [];
  if (result.success && !job) return { values: result.data };
  return {
    wrong: [...(result.error?.issues ?? []), ...noJob].map(({ path, message }) => {
      const field = path[0] as ImportField;
      const value = given[field] ?? null;
      return { line, field, value, message: (value && whyUnread(field, value, ways)) || message };
    }),
  };
}

/** An empty cell is ignored, except the phone's, which may be empty; so is a date until its order is known. */
function isSaid(field: ImportField, cell: string, { dateOrder }: Ways): boolean {
  if (cell === '') return field === 'phone';
  const isDate = DATE_FIELDS.some((one) => one === field);
  return !(isDate && dateOrder === 'ambiguous' && isAmbiguous(withoutGuard(cell)));
}
