import { JobList } from '../../company/job-list.ts';
import type { DateOrder } from './date-order.ts';
import { withFileErrors } from './first-errors.ts';
import type { ImportField, ImportRequest } from './import.schema.ts';
import { noRows } from './import-messages.ts';
import { type Mapping, mappingOf } from './mapping.ts';
import { placesOf } from './places.ts';
import { type ReadRows, readRows } from './read-rows.ts';
import { readTable } from './read-table.ts';
import { DATE_FIELDS, surveyOf } from './survey.ts';

/** A parsed file, before it is compared with the database. */
export interface ImportFile extends ReadRows {
  columns: string[];
  mapping: Mapping;
  dateOrder: DateOrder;
  /** Number of rows, valid or not. */
  count: number;
  /** Fields that an error of the whole file is about, which stands among `errors`: no row is wrong for lacking them. */
  unsettled: ImportField[];
}

export interface FileRequest extends Pick<ImportRequest, 'csv' | 'mapping' | 'dates'> {
  /** The company's: what the amounts are in. */
  currency: string;
  /** The company's jobs, as a thread can be given them. */
  jobs: JobList['jobs'];
}

/** @throws FileRefused for an invalid CSV, an exceeded limit, or a missing column */
export async function readFile({ csv, mapping: asked, dates, currency, jobs }: FileRequest): Promise<ImportFile> {
  const table = await readTable(csv);
  const { mapping, errors, unsettled } = mappingOf(table.header, asked);
  const places = placesOf(table.header, mapping);
  const { error, ...ways } = await surveyOf(table.rows, places, dates);
  // Without the key no row can be read.
  const rows = places.has('email') ? table.rows : [];
  const read = await readRows({ header: table.header, rows }, places, { ...ways, currency, jobs: new JobList(jobs) });
  const ofFile = error ? [...errors, error] : errors;
  if (table.rows.length === 0) ofFile.push({ line: null, field: null, value: null, message: noRows() });
  return {
    ...read,
    columns: table.header.filter((name) => name !== ''),
    mapping,
    dateOrder: ways.dateOrder,
    count: table.rows.length,
    errors: withFileErrors(ofFile, read.errors),
    unsettled: error ? [...unsettled, ...DATE_FIELDS] : unsettled,
  };
}
