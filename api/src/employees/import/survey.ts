import { Turns } from '../../batching/turns.ts';
import { withoutGuard } from '../../http/csv/write-csv.ts';
import type { Ways } from './cells.ts';
import { DateOrderFinder, isAmbiguous } from './date-order.ts';
import { MeaningOfM } from './genders.ts';
import type { DatesAnswer, ImportError, ImportField } from './import.schema.ts';
import { whichDateOrder } from './import-messages.ts';
import type { Places } from './places.ts';
import type { TableRow } from './read-table.ts';

export const DATE_FIELDS = ['bornOn', 'hiredOn'] as const satisfies ImportField[];

/** What all rows together tell about each, and what has to be asked about the file. */
export interface Survey extends Omit<Ways, 'currency' | 'jobs'> {
  error: ImportError | undefined;
}

/** @param dates the order that somebody chose for the file's dates */
export async function surveyOf(rows: TableRow[], places: Places, dates: DatesAnswer | undefined): Promise<Survey> {
  const turns = new Turns();
  const finder = new DateOrderFinder();
  const meaning = new MeaningOfM();
  const gender = places.get('gender');
  const dated = DATE_FIELDS.flatMap((field) => places.get(field) ?? []);
  let example: string | undefined;
  for (const { cells } of rows) {
    await turns.next();
    for (const place of dated) {
      const text = withoutGuard(cells[place] ?? '');
      finder.add(text);
      if (example === undefined && isAmbiguous(text)) example = text;
    }
    if (gender !== undefined) meaning.add(withoutGuard(cells[gender] ?? ''));
  }
  const dateOrder = finder.order === 'iso' ? 'iso' : (dates ?? finder.order);
  const isAsked = dateOrder === 'ambiguous' && example !== undefined;
  const error = { line: null, field: null, value: example ?? null, message: whichDateOrder(example ?? '') };
  return { dateOrder, meaningOfM: meaning.gender, error: isAsked ? error : undefined };
}
