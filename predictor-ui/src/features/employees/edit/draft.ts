import type { Employee, EmployeeChanges, EmployeeDraft } from '../../../generated/types.gen.ts';
import type { FieldErrors } from '../../../shared/forms/use-api-form.ts';
import type { employeesTexts } from '../texts.ts';

export const FIELDS = [
  'firstName',
  'lastName',
  'email',
  'phone',
  'job',
  'seniority',
  'departmentId',
  'hiredOn',
  'salary',
] as const;
/** Null in the API when they are empty. */
const NULLABLE = ['departmentId', 'gender', 'bornOn'];
const OPTIONAL = ['phone', ...NULLABLE];
export type Field = (typeof FIELDS)[number];

/** The form's values: an incomplete salary is a text, no department an empty one. */
export type Draft = Record<Field, string | number>;
export type Changes = Partial<Draft>;

/** The edit's name among the drafts. */
export const editDraft = ({ id }: Employee) => `edit ${id}`;

export function draftOf(employee: Employee): Draft {
  return Object.fromEntries(FIELDS.map((field) => [field, employee[field] ?? ''])) as Draft;
}

/** What is missing or no amount in the currency, by field; what else is wrong, the API says. */
export function missing(
  draft: Record<string, string | number>,
  t: typeof employeesTexts.en,
  currency: string,
): FieldErrors {
  const empty = Object.keys(draft).filter((field) => !OPTIONAL.includes(field) && String(draft[field]).trim() === '');
  const wrong = Object.fromEntries(empty.map((field) => [field, t.required]));
  return { salary: typeof draft.salary !== 'number' && t.salaryWrong(currency), ...wrong };
}

/** The fields that differ, with their values after. */
export function changesBetween(before: Draft, after: Draft): Changes {
  return Object.fromEntries(
    FIELDS.filter((field) => before[field] !== after[field]).map((field) => [field, after[field]]),
  );
}

/** The body of the API's PATCH. */
export function asChanges(version: number, changes: Changes): EmployeeChanges {
  return { ...asBody(changes), version };
}

/** Values of the form as the API takes them. */
export function asBody(values: Changes): Partial<EmployeeDraft> {
  const entries = Object.entries(values).map(([field, value]) => [
    field,
    value === '' && NULLABLE.includes(field) ? null : value,
  ]);
  return Object.fromEntries(entries) as Partial<EmployeeDraft>;
}

export interface Conflict {
  /** Both changed these to different values: the user has to choose. */
  both: Field[];
  /** Only the other user changed these. */
  theirs: Field[];
}

/** Compares two edits of one version. Fields that only `mine` changed need no choice. */
export function conflictOf(base: Draft, mine: Draft, theirs: Draft): Conflict {
  const changed = FIELDS.filter((field) => base[field] !== theirs[field]);
  const both = changed.filter((field) => mine[field] !== base[field] && mine[field] !== theirs[field]);
  return { both, theirs: changed.filter((field) => mine[field] === base[field]) };
}

/** The other user's version with the changes of `mine`, except where theirs were chosen. */
export function merge(base: Draft, mine: Draft, theirs: Draft, chosenTheirs: readonly Field[]): Draft {
  const own = FIELDS.filter((field) => mine[field] !== base[field] && !chosenTheirs.includes(field));
  return { ...theirs, ...Object.fromEntries(own.map((field) => [field, mine[field]])) };
}
