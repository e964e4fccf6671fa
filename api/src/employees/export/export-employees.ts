import type { Repository } from 'typeorm';
import { BYTE_ORDER_MARK, csvLines } from '../../http/csv/write-csv.ts';
import type { Employee } from '../employee.entity.ts';
import type { EmployeesExportQuery } from '../employees.schema.ts';
import { EMPLOYEES } from '../employees.sql.ts';
import { type FileRow, IMPORT_FIELDS } from '../import/import.schema.ts';
import { pageOfEmployees } from '../list/page-of-employees.ts';

const BATCH = 1_000;
const COLUMNS = EMPLOYEES.select([...IMPORT_FIELDS, 'id'], 'page');

/**
 * A list as CSV with the import's columns, so that an edited file can be imported. In batches by the list's cursor: a
 * slow client holds no transaction open.
 */
export async function* exportEmployees(
  employees: Repository<Employee>,
  query: EmployeesExportQuery,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLines([IMPORT_FIELDS]);
  let after: string | undefined;
  do {
    const { items, next } = await pageOfEmployees(
      employees,
      { ...query, page: 1, pageSize: BATCH, after },
      { columns: COLUMNS },
    );
    const rows = items as unknown as (FileRow & { version: number })[];
    yield csvLines(rows.map((row) => IMPORT_FIELDS.map((field) => row[field])));
    after = next ?? undefined;
  } while (after);
}
