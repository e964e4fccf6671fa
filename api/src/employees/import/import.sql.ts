import { type Query, query } from '../../database/query.ts';
import { asRecords } from '../../database/records.ts';
import type { EmployeeId } from '../employees.schema.ts';
import { EMPLOYEES } from '../employees.sql.ts';
import type { KnownEmployee } from './compare-rows.ts';
import { FILE_FIELDS, type FileRow } from './import.schema.ts';

const KNOWN = `SELECT ${EMPLOYEES.select(['id', 'version', ...FILE_FIELDS])} FROM employees WHERE email = ANY($1::text[])`;

const given = EMPLOYEES.recordset(['id', ...FILE_FIELDS], '$1', 'given');
/** Each column that is written, and from what. */
const written = FILE_FIELDS.map((field) =>
  field === 'department'
    ? ([EMPLOYEES.column('departmentId'), '(SELECT id FROM departments WHERE name = given.department)'] as const)
    : ([EMPLOYEES.column(field), `given."${field}"`] as const),
);
const INSERT = `
  INSERT INTO employees (${written.map(([column]) => column).join(', ')})
  SELECT ${written.map(([, value]) => value).join(', ')} FROM ${given}
  RETURNING id, email`;
const UPDATE = `
  UPDATE employees SET version = version + 1,
    ${written.map(([column, value]) => `${column} = coalesce(${value}, employees.${column})`).join(', ')}
  FROM ${given} WHERE employees.id = given.id`;

export const departmentNames = (lock: boolean): Query<{ name: string }> =>
  query(`SELECT name FROM departments ORDER BY name${lock ? ' FOR SHARE' : ''}`);

/** Employees with these e-mails. @param lock whether to lock them FOR UPDATE */
export const employeesByEmail = (emails: readonly string[], lock: boolean): Query<KnownEmployee> =>
  query(`${KNOWN}${lock ? ' ORDER BY id FOR UPDATE' : ''}`, emails);

export const insertEmployees = (rows: readonly FileRow[]): Query<{ id: EmployeeId; email: string }> =>
  query(INSERT, asRecords(rows));

/** Missing fields stay unchanged. */
export const updateEmployees = (rows: readonly (Partial<FileRow> & { id: EmployeeId })[]): Query<never> =>
  query(UPDATE, asRecords(rows));
