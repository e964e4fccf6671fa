import { Turns } from '../../batching/turns.ts';
import type { EmployeeId } from '../employees.schema.ts';
import { addError, type FirstErrors } from './first-errors.ts';
import { FILE_FIELDS, type FileRow, type ImportField } from './import.schema.ts';
import { changedSince, neededForNew, noSuchDepartment } from './import-messages.ts';
import type { ImportFile } from './read-file.ts';
import type { ImportValues } from './read-rows.ts';

/** An employee's row, with the fields that the API does not return. */
export type KnownEmployee = Omit<FileRow, 'department'> & {
  id: EmployeeId;
  version: number;
  department: string | null;
};

export interface Change {
  field: ImportField;
  from: string;
  to: string;
}

export interface Comparison {
  created: FileRow[];
  changed: { known: KnownEmployee; values: ImportValues }[];
  unchanged: number;
  errors: FirstErrors;
  /** By line: what a row changes; rows without changes are left out. */
  kinds: Map<number, { kind: 'new' | 'changed' | 'wrong'; changes: Change[] }>;
}

/**
 * Compares rows with existing employees, matched by e-mail.
 *
 * @param departments their names: a file may write them with other capitals and accents
 */
export async function compareRows(
  rows: ImportFile['rows'],
  known: ReadonlyMap<string, KnownEmployee>,
  departments: readonly string[],
): Promise<Comparison> {
  const turns = new Turns();
  const nameOf = departmentFinder(departments);
  const result: Comparison = {
    created: [],
    changed: [],
    unchanged: 0,
    errors: { count: 0, items: [] },
    kinds: new Map(),
  };
  for (const { line, values: given } of rows) {
    await turns.next();
    const department = given.department && nameOf(given.department);
    if (given.department && !department) {
      const message = noSuchDepartment(departments);
      addError(result.errors, { line, field: 'department', value: given.department, message });
      result.kinds.set(line, { kind: 'wrong', changes: [] });
      continue;
    }
    const values = { ...given, department };
    const employee = known.get(values.email);
    if (employee) compareWith(employee, values, line, result);
    else addNew(values, line, result);
  }
  return result;
}

/** Finds a department by its exact name, else by capitals and accents put aside, if that is just one. */
function departmentFinder(names: readonly string[]): (given: string) => string | undefined {
  const exact = new Set(names);
  const loose = Map.groupBy(names, withoutAccents);
  return (given) => {
    if (exact.has(given)) return given;
    const [only, ...others] = loose.get(withoutAccents(given)) ?? [];
    return others.length === 0 ? only : undefined;
  };
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function compareWith(known: KnownEmployee, values: ImportValues, line: number, result: Comparison): void {
  if (values.version !== undefined && values.version !== known.version) {
    const value = String(values.version);
    addError(result.errors, { line, field: 'version', value, message: changedSince(values.version, known.version) });
    result.kinds.set(line, { kind: 'wrong', changes: [] });
    return;
  }
  const changes = FILE_FIELDS.filter((field) => values[field] !== undefined && values[field] !== known[field]).map(
    (field) => ({ field, from: String(known[field] ?? ''), to: String(values[field]) }),
  );
  if (changes.length === 0) {
    result.unchanged += 1;
    return;
  }
  result.changed.push({ known, values });
  result.kinds.set(line, { kind: 'changed', changes });
}

function addNew({ version, ...values }: ImportValues, line: number, result: Comparison): void {
  const draft = { phone: '', ...values };
  const missing = FILE_FIELDS.filter((field) => draft[field] === undefined && field !== 'department');
  for (const field of missing) addError(result.errors, { line, field, value: null, message: neededForNew() });
  if (missing.length === 0) result.created.push(draft as FileRow);
  result.kinds.set(line, { kind: missing.length === 0 ? 'new' : 'wrong', changes: [] });
}
