import type { EntityManager } from 'typeorm';
import type { Deed } from '../../audit/audit.schema.ts';
import { lockUntilCommit } from '../../database/advisory-lock.ts';
import { rowsOf } from '../../database/query.ts';
import { ProblemException } from '../../http/problems/problem.exception.ts';
import { differences } from '../employee-deeds.ts';
import { fullName } from '../employees.schema.ts';
import { EmployeeImport } from './import.entity.ts';
import { IMPORT, type ImportId } from './imports.schema.ts';
import { deleteCreated, lockImported, restoreChanged } from './imports.sql.ts';
import { changedAfterImport } from './imports-messages.ts';

/**
 * Undoes an import while none of its people was changed since: who was new is deleted, the others are as before.
 *
 * @returns its audit records
 * @throws ProblemException 404 for an unknown import, or one that is undone; 409 naming who was changed since
 */
export async function undoImport(manager: EntityManager, id: ImportId): Promise<Deed[]> {
  await lockUntilCommit(manager, 'import');
  if (!(await manager.existsBy(EmployeeImport, { id }))) throw ProblemException.notFound(IMPORT, id);
  const people = await rowsOf(manager, lockImported(id));
  const busy = people.filter(({ isFree }) => !isFree);
  if (busy.length > 0) throw ProblemException.conflict(changedAfterImport(busy.map(fullName)));
  await rowsOf(manager, restoreChanged(id));
  await rowsOf(manager, deleteCreated(id));
  await manager.delete(EmployeeImport, { id });
  const created = people.filter(({ before }) => before === null).length;
  return [
    ...people.map((person): Deed => {
      const subject = { subjectId: person.id, subject: fullName(person) };
      return person.before
        ? { action: 'employee-changed', ...subject, after: differences({}, person.before).after }
        : { action: 'employee-removed', ...subject };
    }),
    { action: 'import-undone', after: { created, changed: people.length - created } },
  ];
}
