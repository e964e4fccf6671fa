import { say } from '../../problems/say.ts';
import type { EmployeeDraft } from '../employee-changes.schema.ts';
import { IMPORT_FIELDS, type ImportError, type ImportField } from './import.schema.ts';
import type { ImportRow, ImportValues } from './read-rows.ts';

/** Somebody as the database has them, with the data that the API does not give. */
export type KnownEmployee = EmployeeDraft & { id: string; version: number };

export interface Change {
  field: ImportField;
  from: string;
  to: string;
}

export interface Comparison {
  created: EmployeeDraft[];
  changed: { known: KnownEmployee; values: ImportValues }[];
  errors: ImportError[];
  /** By line: what a row does. */
  kinds: Map<number, { kind: 'new' | 'changed' | 'unchanged'; changes: Change[] }>;
}

const DRAFT_FIELDS = IMPORT_FIELDS.filter((field): field is keyof EmployeeDraft => field !== 'version');

/** What the rows would do to the people whom the company has: they are known by their e-mail. */
export function compareRows(rows: readonly ImportRow[], known: ReadonlyMap<string, KnownEmployee>): Comparison {
  const result: Comparison = { created: [], changed: [], errors: [], kinds: new Map() };
  for (const { line, values } of rows) {
    if (!values) continue;
    const employee = known.get(values.email);
    if (employee) compareWith(employee, values, line, result);
    else addNew(values, line, result);
  }
  return result;
}

function compareWith(known: KnownEmployee, values: ImportValues, line: number, result: Comparison): void {
  if (values.version !== undefined && values.version !== known.version) {
    const value = String(values.version);
    result.errors.push({ line, field: 'version', value, message: changedSince(values.version, known.version) });
    return;
  }
  const changes = DRAFT_FIELDS.filter((field) => values[field] !== undefined && values[field] !== known[field]).map(
    (field) => ({ field, from: String(known[field]), to: String(values[field]) }),
  );
  if (changes.length > 0) result.changed.push({ known, values });
  result.kinds.set(line, { kind: changes.length > 0 ? 'changed' : 'unchanged', changes });
}

function addNew({ version, ...values }: ImportValues, line: number, result: Comparison): void {
  const draft = { phone: '', ...values };
  const missing = DRAFT_FIELDS.filter((field) => draft[field] === undefined);
  for (const field of missing) result.errors.push({ line, field, value: null, message: neededForNew() });
  if (missing.length > 0) return;
  result.created.push(draft as EmployeeDraft);
  result.kinds.set(line, { kind: 'new', changes: [] });
}

const neededForNew = () =>
  say({
    en: 'is missing; somebody whose e-mail the company does not have yet needs it',
    es: 'falta; hace falta para alguien cuyo correo aún no está en la empresa',
  });

const changedSince = (seen: number, now: number) =>
  say({
    en: `is ${seen}, and now it is ${now}: somebody changed this person since the file was written. Export again, or leave this column out`,
    es: `es ${seen} y ahora es ${now}: alguien cambió a esta persona desde que se escribió el archivo. Exporta de nuevo u omite esta columna`,
  });
