import { csvForm, csvLabel } from '../http/csv/csv-language.schema.ts';
import { BYTE_ORDER_MARK, csvLines } from '../http/csv/write-csv.ts';
import type { Language } from '../i18n/translate.ts';
import type { AuditEntry } from './audit.schema.ts';
import { ACTION_LABELS, COLUMN_LABELS } from './audit-labels.ts';

const COLUMNS = Object.keys(COLUMN_LABELS) as (keyof typeof COLUMN_LABELS)[];

/** Streams the log as CSV; before and after as JSON, in every language. */
export async function* auditCsv(
  batches: AsyncIterable<AuditEntry[]>,
  language: Language | undefined,
): AsyncGenerator<string> {
  const form = csvForm(language);
  const header = COLUMNS.map((column) => csvLabel(language, column, COLUMN_LABELS[column]));
  yield BYTE_ORDER_MARK + csvLines([header], form);
  for await (const batch of batches) {
    const rows = batch.map((entry) => {
      const shown = { ...entry, action: csvLabel(language, entry.action, ACTION_LABELS[entry.action]) };
      return COLUMNS.map((column) => cell(shown[column]));
    });
    yield csvLines(rows, form);
  }
}

function cell(value: AuditEntry[keyof AuditEntry]): string | null {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
