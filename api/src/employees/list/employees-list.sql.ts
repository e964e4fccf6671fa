import { type Query, query } from '../../database/query.ts';
import type { EmployeeAnswer, EmployeesExportQuery } from '../employees.schema.ts';
import { EMPLOYEES } from '../employees.sql.ts';
import type { Cursor } from './cursor.ts';
import type { Sorting } from './sorting.ts';

export type Filter = Pick<EmployeesExportQuery, 'search' | 'status' | (typeof EQUAL)[number]>;

/** Fields that a filter compares for equality. */
const EQUAL = ['job', 'seniority', 'departmentId'] as const;
const STATUS = { active: ['deactivated_at IS NULL'], inactive: ['deactivated_at IS NOT NULL'], all: [] };

export interface Page {
  sorting: Sorting;
  /** The keyset position; else `offset`. */
  cursor: Cursor | undefined;
  descending: boolean;
  offset: number;
  limit: number;
}

/**
 * One page by keyset pagination: a row comparison on the sort's index, equally fast at any depth.
 *
 * @param columns from `EMPLOYEES.select` with the alias `page`
 * @param few whether to collect all hits before sorting
 */
export function pageSql(
  filter: Filter,
  { sorting, cursor, descending, offset, limit }: Page,
  { columns = EMPLOYEES.select(undefined, 'page'), few = false },
): Query<EmployeeAnswer> {
  const values: unknown[] = [];
  const matching = `SELECT * FROM employees${where(conditionsOf(filter, values))}`;
  const place = cursor?.row.map(
    (value, index) => `$${values.push(value)}::${EMPLOYEES.type(sorting.fields[index] as keyof EmployeeAnswer)}`,
  );
  const beyond = place ? [`(${EMPLOYEES.names(sorting.fields)}) ${descending ? '<' : '>'} (${place.join(', ')})`] : [];
  const order = sorting.fields.map((field) => `${EMPLOYEES.column(field)}${descending ? ' DESC' : ''}`).join(', ');
  return query(
    // What is computed, such as a department's name, is so for the rows of the page alone.
    `WITH found AS ${few ? '' : 'NOT '}MATERIALIZED (${matching}),
       page AS MATERIALIZED (SELECT * FROM found${where(beyond)} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset})
     SELECT ${columns} FROM page ORDER BY ${order}`,
    ...values,
  );
}

/** The number of rows of a filter, up to `most`. */
export function countSql(filter: Filter, most: number): Query<{ total: number }> {
  const values: unknown[] = [];
  const rows = `SELECT FROM employees${where(conditionsOf(filter, values))} LIMIT ${most}`;
  return query(`SELECT count(*)::int AS total FROM (${rows}) counted`, ...values);
}

/** The planner's estimate. */
export function estimateSql(filter: Filter): Query<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }> {
  const values: unknown[] = [];
  return query(`EXPLAIN (FORMAT JSON) SELECT FROM employees${where(conditionsOf(filter, values))}`, ...values);
}

function conditionsOf(filter: Filter, values: unknown[]): string[] {
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const words = filter.search
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.normalize('NFKC'));
  return [
    ...STATUS[filter.status],
    ...EQUAL.flatMap((field) => (filter[field] ? [`${EMPLOYEES.column(field)} = ${parameter(filter[field])}`] : [])),
    ...words.map((word) => {
      // A trigram index cannot match one or two letters, except at the beginning of a word.
      const before = /^[\p{L}\p{N}]{1,2}$/u.test(word) ? '% ' : '%';
      return `search LIKE '${before}' || ltrim(searchable(${parameter(word.replace(/[\\%_]/g, '\\$&'))})) || '%'`;
    }),
  ];
}

/** ` WHERE a AND b`, or nothing. */
function where(conditions: string[]): string {
  return conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
}
