import type { EntityManager } from 'typeorm';
import type { Deed } from '../../audit/audit.schema.ts';
import { rowsOf } from '../../database/query.ts';
import { differences } from '../employee-deeds.ts';
import { fullName } from '../employees.schema.ts';
import { type ImportId } from '../imports/imports.schema.ts';
import { type ImportedRow, insertImportRows } from '../imports/imports.sql.ts';
import type { Comparison, KnownEmployee } from './compare-rows.ts';
import { FILE_FIELDS } from './import.schema.ts';
import { departmentNames, employeesByEmail, insertEmployees, updateEmployees } from './import.sql.ts';
import type { ImportValues } from './read-rows.ts';

/** Batch size: serialising more parameters would block the event loop. */
const BATCH = 1_000;

/** The names of the departments. */
export async function namesOfDepartments(manager: EntityManager, lock: boolean): Promise<string[]> {
  return (await rowsOf(manager, departmentNames(lock))).map(({ name }) => name);
}

/** Employees with these e-mails. @param lock whether to lock them FOR UPDATE */
export async function knownByEmail(manager: EntityManager, emails: string[], lock: boolean) {
  const known = new Map<string, KnownEmployee>();
  for (const batch of batches(emails)) {
    for (const employee of await rowsOf(manager, employeesByEmail(batch, lock))) known.set(employee.email, employee);
  }
  return known;
}

/**
 * Writes a comparison's changes in the transaction of `manager`.
 *
 * @param id the import's: what it changes is kept, so that it can be undone
 * @param record called for each employee, for the audit log
 */
export async function write(
  manager: EntityManager,
  { created, changed }: Comparison,
  id: ImportId,
  record: (deeds: Deed[]) => Promise<void>,
): Promise<void> {
  for (const batch of batches(created)) {
    const added = await rowsOf(manager, insertEmployees(batch));
    const ids = new Map(added.map((one) => [one.email, one.id]));
    await rowsOf(
      manager,
      insertImportRows(
        id,
        added.map((one) => ({ employeeId: one.id })),
      ),
    );
    await record(
      batch.map((draft) => {
        const { after } = differences({}, draft);
        return { action: 'employee-created', subjectId: ids.get(draft.email), subject: fullName(draft), after };
      }),
    );
  }
  for (const batch of batches(changed)) {
    await rowsOf(manager, updateEmployees(batch.map(({ known, values }) => ({ ...values, id: known.id }))));
    await rowsOf(
      manager,
      insertImportRows(
        id,
        batch.map(({ known, values }) => ({ employeeId: known.id, before: before(known, values) })),
      ),
    );
    await record(
      batch.map(({ known, values: { version, ...values } }) => {
        const subject = fullName({ ...known, ...values });
        return { action: 'employee-changed', subjectId: known.id, subject, ...differences(known, values) };
      }),
    );
  }
}

/** What a row changes, as it was. */
function before(known: KnownEmployee, values: ImportValues): ImportedRow['before'] {
  const changed = FILE_FIELDS.filter((field) => values[field] !== undefined && values[field] !== known[field]);
  return Object.fromEntries(changed.map((field) => [field, known[field] ?? null]));
}

function* batches<T>(items: T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}
