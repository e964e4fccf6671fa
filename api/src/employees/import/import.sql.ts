import { type Query, query } from '../../database/query.ts';
import { asRecords } from '../../database/records.ts';
import type { EmployeeDraft } from '../employee-changes.schema.ts';
import { type EmployeeId } from '../employees.schema.ts';
import { EMPLOYEES } from '../employees.sql.ts';
import type { KnownEmployee } from './compare-rows.ts';
import { DRAFT_FIELDS } from './import.schema.ts';

const KNOWN = `SELECT ${EMPLOYEES.select(['id', 'version', ...DRAFT_FIELDS])} FROM employees WHERE email = ANY($1::text[])`;

const given = EMPLOYEES.recordset(['id', ...DRAFT_FIELDS], '$1', 'given');
const INSERT = `
  INSERT INTO employees (${EMPLOYEES.names(DRAFT_FIELDS)})
  SELECT ${DRAFT_FIELDS.map((field) => `"${field}"`).join(', ')} FROM ${given}
  RETURNING id, email`;

const kept = DRAFT_FIELDS.map((field) => [EMPLOYEES.column(field), `given."${field}"`] as const);
const UPDATE = `
  UPDATE employees SET version = version + 1,
    ${kept.map(([column, value]) => `${column} = coalesce(${value}, employees.${column})`).join(', ')}
  FROM ${given} WHERE employees.id = given.id`;

/** Who has one of these e-mails. @param lock whether nobody else may change them until the transaction ends */
export const employeesByEmail = (emails: readonly string[], lock: boolean): Query<KnownEmployee> =>
  query(`${KNOWN}${lock ? ' ORDER BY id FOR UPDATE' : ''}`, emails);

export const insertEmployees = (drafts: readonly EmployeeDraft[]): Query<{ id: EmployeeId; email: string }> =>
  query(INSERT, asRecords(drafts));

/** Fields that are not given stay as they are. */
export const updateEmployees = (changes: readonly (Partial<EmployeeDraft> & { id: EmployeeId })[]): Query<never> =>
  query(UPDATE, asRecords(changes));
