import type { UserId } from '../../access/live-session.ts';
import { type Query, query } from '../../database/query.ts';
import { asRecords } from '../../database/records.ts';
import type { EmployeeId } from '../employees.schema.ts';
import { EMPLOYEES } from '../employees.sql.ts';
import { FILE_FIELDS, type FileRow } from '../import/import.schema.ts';
import type { EmployeeImportAnswer, ImportId } from './imports.schema.ts';

const SHOWN = 10;

/** What an import changed, as it was; the department's name may be null. */
export type Before = Partial<Record<keyof FileRow, string | number | null>>;

/** An employee of an import. */
export interface ImportedRow {
  employeeId: EmployeeId;
  /** Undefined of who was new. */
  before?: Before;
}

export const insertImport = (id: ImportId, by: UserId): Query<never> =>
  query('INSERT INTO employee_imports (id, imported_by) SELECT $1, (SELECT id FROM users WHERE id = $2)', id, by);

// By its id: the department may get another name meanwhile.
const BEFORE = `
  CASE WHEN given.before ? 'department' THEN given.before - 'department'
    || jsonb_build_object('departmentId', (SELECT id FROM departments WHERE name = given.before->>'department'))
  ELSE given.before END`;

/** Keeps the rows with the version that the employees have now. */
export const insertImportRows = (id: ImportId, rows: readonly ImportedRow[]): Query<never> =>
  query(
    `INSERT INTO employee_import_rows (import_id, employee_id, version, before)
     SELECT $1, employees.id, employees.version, ${BEFORE}
     FROM json_to_recordset($2::json) AS given ("employeeId" uuid, before jsonb)
     JOIN employees ON employees.id = given."employeeId"`,
    id,
    asRecords(rows),
  );

// A saved prediction or a photo of somebody who was new would be lost with them; a department or a job may be gone.
const FREE = `(rows.version = employees.version AND CASE WHEN rows.before IS NULL
    THEN employees.photo_id IS NULL
      AND NOT EXISTS (SELECT FROM predictions WHERE predictions.employee_id = employees.id)
    ELSE (rows.before->>'departmentId' IS NULL
        OR EXISTS (SELECT FROM departments WHERE id = (rows.before->>'departmentId')::uuid))
      AND (rows.before->>'job' IS NULL OR EXISTS (SELECT FROM jobs WHERE name = rows.before->>'job')) END)`;

export const lastImports: Query<Omit<EmployeeImportAnswer, 'importedAt'> & { importedAt: Date }> = query(`
  SELECT imports.id, imports.imported_at AS "importedAt", users.email AS "importedBy",
    count(*) FILTER (WHERE rows.before IS NULL)::int AS created,
    count(*) FILTER (WHERE rows.before IS NOT NULL)::int AS changed,
    bool_and(${FREE}) AS "canBeUndone"
  FROM (SELECT * FROM employee_imports ORDER BY id DESC LIMIT ${SHOWN}) AS imports
  JOIN employee_import_rows AS rows ON rows.import_id = imports.id
  JOIN employees ON employees.id = rows.employee_id
  LEFT JOIN users ON users.id = imports.imported_by
  GROUP BY imports.id, imports.imported_at, users.email
  ORDER BY imports.id DESC`);

export interface LockedRow {
  id: EmployeeId;
  firstName: string;
  lastName: string;
  before: Before | null;
  isFree: boolean;
}

/** The people of an import, locked, in an import's lock order. */
export const lockImported = (id: ImportId): Query<LockedRow> =>
  query(
    `SELECT ${EMPLOYEES.select(['id', 'firstName', 'lastName'])}, rows.before,
       ${FREE} AS "isFree"
     FROM employee_import_rows AS rows JOIN employees ON employees.id = rows.employee_id
     WHERE rows.import_id = $1 ORDER BY employees.id FOR UPDATE OF employees`,
    id,
  );

const restored = FILE_FIELDS.map((name) => {
  const field = name === 'department' ? 'departmentId' : name;
  const column = EMPLOYEES.column(field);
  const value = `(rows.before->>'${field}')::${EMPLOYEES.type(field)}`;
  return `${column} = CASE WHEN rows.before ? '${field}' THEN ${value} ELSE employees.${column} END`;
});

export const restoreChanged = (id: ImportId): Query<never> =>
  query(
    `UPDATE employees SET version = employees.version + 1, ${restored.join(', ')}
     FROM employee_import_rows AS rows
     WHERE rows.import_id = $1 AND rows.employee_id = employees.id AND rows.before IS NOT NULL`,
    id,
  );

export const deleteCreated = (id: ImportId): Query<never> =>
  query(
    `DELETE FROM employees USING employee_import_rows AS rows
     WHERE rows.import_id = $1 AND rows.employee_id = employees.id AND rows.before IS NULL`,
    id,
  );
