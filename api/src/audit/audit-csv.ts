import { BYTE_ORDER_MARK, csvLines } from '../http/csv/write-csv.ts';
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

/** Streams the log as CSV; before and after as JSON. */
export async function* auditCsv(batches: AsyncIterable<AuditEntry[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLines([COLUMNS]);
  for await (const batch of batches) {
    yield csvLines(batch.map((entry) => COLUMNS.map((column) => cell(entry[column]))));
  }
}

function cell(value: AuditEntry[keyof AuditEntry]): string | null {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
