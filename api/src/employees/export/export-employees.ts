import type { Repository } from 'typeorm';
import type { JobList } from '../../company/job-list.ts';
import { csvForm, csvLabel } from '../../http/csv/csv-language.schema.ts';
import { BYTE_ORDER_MARK, csvLines } from '../../http/csv/write-csv.ts';
import type { Language } from '../../i18n/translate.ts';
import type { Employee } from '../employee.entity.ts';
import type { EmployeesExportQuery } from '../employees.schema.ts';
import { EMPLOYEES } from '../employees.sql.ts';
import { type FileRow, IMPORT_FIELDS, type ImportField } from '../import/import.schema.ts';
import { pageOfEmployees } from '../list/page-of-employees.ts';
import { COLUMN_LABELS, valueLabel } from './labels.ts';

const BATCH = 1_000;
const COLUMNS = EMPLOYEES.select([...IMPORT_FIELDS, 'id'], 'page');

type Row = FileRow & { version: number };

/**
 * A list as CSV with the import's columns, so that an edited file can be imported, in each language. In batches by the
 * list's cursor: a slow client holds no transaction open.
 */
export async function* exportEmployees(
  employees: Repository<Employee>,
  { language, ...filter }: EmployeesExportQuery,
  jobs: JobList,
): AsyncGenerator<string> {
  const form = csvForm(language);
  const header = IMPORT_FIELDS.map((field) => csvLabel(language, field, COLUMN_LABELS[field]));
  yield BYTE_ORDER_MARK + csvLines([header], form);
  let after: string | undefined;
  do {
    const { items, next } = await pageOfEmployees(
      employees,
      { ...filter, page: 1, pageSize: BATCH, after },
      { columns: COLUMNS },
    );
    const rows = items as unknown as Row[];
    yield csvLines(
      rows.map((row) => IMPORT_FIELDS.map((field) => cell(row, field, language, jobs))),
      form,
    );
    after = next ?? undefined;
  } while (after);
}

function cell(row: Row, field: ImportField, language: Language | undefined, jobs: JobList): Row[ImportField] {
  const value = row[field];
  const label = valueLabel(field, String(value), jobs);
  return label ? csvLabel(language, String(value), label) : value;
}
