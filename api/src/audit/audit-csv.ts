import { csvLine } from '../http/csv/write-csv.ts';
import type { AuditEntry } from './audit.schema.ts';

const COLUMNS = [
  'at',
  'action',
  'actor',
  'address',
  'agent',
  'subjectId',
  'subject',
  'before',
  'after',
] as const satisfies (keyof AuditEntry)[];

/** The log as CSV, piece by piece; before and after as JSON. */
export async function* auditCsv(batches: AsyncIterable<AuditEntry[]>): AsyncGenerator<string> {
  // The mark tells spreadsheets that it is UTF-8.
  yield `\uFEFF${csvLine(COLUMNS)}`;
  for await (const batch of batches) {
    yield batch.map((entry) => csvLine(COLUMNS.map((column) => cell(entry[column])))).join('');
  }
}

function cell(value: AuditEntry[keyof AuditEntry]): string | null {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
