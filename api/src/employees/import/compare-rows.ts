import { Turns } from '../../batching/turns.ts';
import type { JobList } from '../../company/job-list.ts';
import type { EmployeeId } from '../employees.schema.ts';
import { hiredBeforeBorn } from './cell-messages.ts';
import { addError, type FirstErrors, withFileErrors } from './first-errors.ts';
import { FILE_FIELDS, type FileRow, type ImportError, type ImportField } from './import.schema.ts';
import { changedSince, neededForNew, noColumnForNew, noSuchDepartment } from './import-messages.ts';
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

/** What somebody new may lack. */
const OPTIONAL: ImportField[] = ['department', 'phone', 'gender', 'bornOn'];

/**
 * Compares a file's rows with existing employees, matched by e-mail.
 * A file may write departments and jobs with other capitals and accents, jobs also by their labels.
 */
export async function compareRows(
  { rows, mapping, unsettled }: Pick<ImportFile, 'rows' | 'mapping' | 'unsettled'>,
  known: ReadonlyMap<string, KnownEmployee>,
  { departments, jobs }: { departments: readonly string[]; jobs: JobList },
): Promise<Comparison> {
  const turns = new Turns();
  const nameOf = departmentFinder(departments);
  const needed = FILE_FIELDS.filter((field) => !OPTIONAL.includes(field) && !unsettled.includes(field));
  const absent = new Set<ImportField>();
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
      addWrong(result, { line, field: 'department', value: given.department, message: noSuchDepartment(departments) });
      continue;
    }
    const job = given.job && jobs.find(given.job);
    if (given.job && !job) {
      addWrong(result, { line, field: 'job', value: given.job, message: jobs.refusal() });
      continue;
    }
    const values = { ...given, department, job };
    const employee = known.get(values.email);
    if (employee) compareWith(employee, values, line, result);
    else addNew(values, line, result, needed, (field) => mapping[field] === null && absent.add(field));
  }
  const ofFile = [...absent].map((field) => ({ line: null, field, value: null, message: noColumnForNew() }));
  return { ...result, errors: withFileErrors(ofFile, result.errors) };
}

function addWrong(result: Comparison, error: ImportError & { line: number }): void {
  addError(result.errors, error);
  result.kinds.set(error.line, { kind: 'wrong', changes: [] });
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
    const message = changedSince(values.version, known.version);
    addWrong(result, { line, field: 'version', value: String(values.version), message });
    return;
  }
  const changes = FILE_FIELDS.filter((field) => values[field] !== undefined && values[field] !== known[field]).map(
    (field) => ({ field, from: String(known[field] ?? ''), to: String(values[field]) }),
  );
  if (changes.length === 0) {
    result.unchanged += 1;
    return;
  }
  const { bornOn = known.bornOn, hiredOn = known.hiredOn } = values;
  if (bornOn && hiredOn < bornOn && changes.some(({ field }) => field === 'bornOn' || field === 'hiredOn')) {
    addWrong(result, { line, field: 'hiredOn', value: hiredOn, message: hiredBeforeBorn() });
    return;
  }
  result.changed.push({ known, values });
  result.kinds.set(line, { kind: 'changed', changes });
}

/** @param isAbsent whether the file has no column for a field at all, which is said of the file */
function addNew(
  { version, ...values }: ImportValues,
  line: number,
  result: Comparison,
  needed: ImportField[],
  isAbsent: (field: ImportField) => unknown,
): void {
  const draft = { phone: '', ...values };
  const missing = needed.filter((field) => draft[field as keyof FileRow] === undefined);
  const { bornOn, hiredOn } = values;
  if (missing.length > 0) {
    for (const field of missing) {
      if (!isAbsent(field)) addError(result.errors, { line, field, value: null, message: neededForNew() });
    }
    result.kinds.set(line, { kind: 'wrong', changes: [] });
  } else if (bornOn && hiredOn && hiredOn < bornOn) {
    addWrong(result, { line, field: 'hiredOn', value: hiredOn, message: hiredBeforeBorn() });
  } else {
    // It lacks what an error of the whole file is about, with which nothing is written.
    result.created.push(draft as FileRow);
    result.kinds.set(line, { kind: 'new', changes: [] });
  }
}
