import type { Employee, EmployeeChanges } from '../../../generated/types.gen.ts';

export const FIELDS = ['firstName', 'lastName', 'email', 'phone', 'job', 'seniority', 'hiredOn', 'salary'] as const;
export type Field = (typeof FIELDS)[number];

/** The form's values: an incomplete salary is a text. */
export type Draft = Record<Field, string | number>;
export type Changes = Partial<Draft>;

export function draftOf(employee: Employee): Draft {
  return Object.fromEntries(FIELDS.map((field) => [field, employee[field]])) as Draft;
}

/** The fields that differ, with their values after. */
export function changesBetween(before: Draft, after: Draft): Changes {
  return Object.fromEntries(
    FIELDS.filter((field) => before[field] !== after[field]).map((field) => [field, after[field]]),
  );
}

/** The body of the API's PATCH. */
export function asChanges(version: number, changes: Changes): EmployeeChanges {
  return { ...changes, version } as EmployeeChanges;
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
