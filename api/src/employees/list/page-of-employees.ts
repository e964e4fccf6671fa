import type { Repository } from 'typeorm';
import { ProblemException } from '../../http/problems/problem.exception.ts';
import { translate } from '../../i18n/translate.ts';
import type { Employee } from '../employee.entity.ts';
import { EMPLOYEE_COLUMNS } from '../employee-columns.ts';
import type { EmployeeAnswer, EmployeesQuery } from '../employees.schema.ts';
import { conditionsOf, where } from './conditions.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';
import { type Sorting, sortingOf } from './sorting.ts';

/** Before a page that is asked for by its number the database reads and drops all the pages above it. */
const DEEPEST = 100_000;

export interface PageOfEmployees {
  items: EmployeeAnswer[];
  position: number;
  next: string | null;
  previous: string | null;
}

/**
 * One page. With a cursor the database goes straight to its place in the index, however far down that is.
 *
 * @param columns what to select; the API's columns unless told otherwise
 * @param few whether to find all that match before they are sorted
 */
export async function pageOfEmployees(
  employees: Repository<Employee>,
  query: EmployeesQuery,
  { columns = EMPLOYEE_COLUMNS, few = false } = {},
): Promise<PageOfEmployees> {
  const { sort, page, pageSize, after, before } = query;
  const sorting = sortingOf(sort);
  const back = before !== undefined && after === undefined;
  const text = back ? before : after;
  const cursor = text === undefined ? undefined : readCursor(text, sort, back ? 'before' : 'after');
  const descending = sorting.descending !== back;
  const values: unknown[] = [];
  const matching = `SELECT * FROM employees${where(conditionsOf(query, values))}`;
  const rest = where(cursor ? [beyond(cursor, sorting, descending, values)] : []);
  const order = sorting.columns.map((column) => `${column}${descending ? ' DESC' : ''}`).join(', ');
  const offset = cursor ? 0 : (page - 1) * pageSize;
  if (offset > DEEPEST) throw tooDeep();
  const found: EmployeeAnswer[] = await employees.query(
    // One more than is shown says whether there are more.
    `WITH found AS ${few ? '' : 'NOT '}MATERIALIZED (${matching})
     SELECT ${columns} FROM found${rest} ORDER BY ${order} LIMIT ${pageSize + 1} OFFSET ${offset}`,
    values,
  );
  const more = found.length > pageSize;
  const items = back ? found.slice(0, pageSize).reverse() : found.slice(0, pageSize);
  const position = Math.max(0, cursor ? cursor.position - (back ? items.length : 0) : offset);
  const at = (row: EmployeeAnswer | undefined, place: number) =>
    row ? writeCursor({ sort, position: place, row: sorting.fields.map((field) => row[field]) }) : null;
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

function beyond({ row }: Cursor, { columns, types }: Sorting, descending: boolean, values: unknown[]): string {
  const parameters = row.map((value, index) => `$${values.push(value)}::${types[index]}`);
  return `(${columns.join(', ')}) ${descending ? '<' : '>'} (${parameters.join(', ')})`;
}
