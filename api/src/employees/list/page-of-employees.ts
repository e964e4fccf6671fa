import type { Repository } from 'typeorm';
import { rowsOf } from '../../database/query.ts';
import { ProblemException } from '../../http/problems/problem.exception.ts';
import { translate } from '../../i18n/translate.ts';
import type { Employee } from '../employee.entity.ts';
import type { EmployeeAnswer, EmployeesQuery } from '../employees.schema.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { pageSql } from './employees-list.sql.ts';
import { sortingOf } from './sorting.ts';

/** With OFFSET the database reads and discards all rows before the page. */
const DEEPEST = 100_000;

export interface PageOfEmployees {
  items: EmployeeAnswer[];
  position: number;
  next: string | null;
  previous: string | null;
}

/** One page, by keyset pagination if a cursor is given. @param options of `pageSql` */
export async function pageOfEmployees(
  employees: Repository<Employee>,
  query: EmployeesQuery,
  options: { columns?: string; few?: boolean } = {},
): Promise<PageOfEmployees> {
  const { sort, page, pageSize, after, before } = query;
  const sorting = sortingOf(sort);
  const back = before !== undefined && after === undefined;
  const text = back ? before : after;
  const cursor = text === undefined ? undefined : readCursor(text, sort, back ? 'before' : 'after');
  const descending = sorting.descending !== back;
  const offset = cursor ? 0 : (page - 1) * pageSize;
  if (offset > DEEPEST) throw tooDeep();
  // One extra row tells whether there is a next page.
  const limit = pageSize + 1;
  const found = await rowsOf(employees, pageSql(query, { sorting, cursor, descending, offset, limit }, options));
  const more = found.length > pageSize;
  const items = back ? found.slice(0, pageSize).reverse() : found.slice(0, pageSize);
  const position = Math.max(0, cursor ? cursor.position - (back ? items.length : 0) : offset);
  const at = (row: EmployeeAnswer | undefined, place: number) =>
    row
      ? writeCursor({ sort, position: place, row: sorting.fields.map((field) => row[field] as string | number) })
      : null;
  return {
    items,
    position,
    next: more || back ? at(items.at(-1), position + items.length) : null,
    previous: (back ? more : cursor !== undefined || offset > 0) ? at(items[0], position) : null,
  };
}

function tooDeep(): ProblemException {
  const message = translate({
    en: `reaches the first ${DEEPEST} people only; go on with \`after\`, the \`next\` of the page before`,
    es: `solo llega a las primeras ${DEEPEST} personas; sigue con \`after\`, el \`next\` de la página anterior`,
  });
  return ProblemException.badRequest([{ path: 'page', message }]);
}
