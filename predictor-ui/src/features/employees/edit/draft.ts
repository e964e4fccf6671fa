import type { Employee, EmployeeChanges } from '../../../generated/types.gen.ts';

export const FIELDS = ['firstName', 'lastName', 'email', 'phone', 'job', 'seniority', 'hiredOn', 'salary'] as const;
export type Field = (typeof FIELDS)[number];

/** What stands in the form: a salary that is half typed is a text. */
export type Draft = Record<Field, string | number>;
export type Changes = Partial<Draft>;

export function draftOf(employee: Employee): Draft {
  return Object.fromEntries(FIELDS.map((field) => [field, employee[field]])) as Draft;
}

/** What one has that the other has not. */
export function changesBetween(before: Draft, after: Draft): Changes {
  return Object.fromEntries(
    FIELDS.filter((field) => before[field] !== after[field]).map((field) => [field, after[field]]),
  );
}

/** A change as the API wants it. */
export function asChanges(version: number, changes: Changes): EmployeeChanges {
  return { ...changes, version } as EmployeeChanges;
}

export interface Conflict {
  /** Both changed these, to different things: a person has to choose. */
  both: Field[];
  /** Only the other one changed these. */
  theirs: Field[];
}

/** What two changes of the same person mean together. What only mine changed needs no word. */
export function conflictOf(base: Draft, mine: Draft, theirs: Draft): Conflict {
  const changed = FIELDS.filter((field) => base[field] !== theirs[field]);
  const both = changed.filter((field) => mine[field] !== base[field] && mine[field] !== theirs[field]);
  return { both, theirs: changed.filter((field) => mine[field] === base[field]) };
}

/** The other one's row with my changes on top, and theirs where they were chosen. */
export function merge(base: Draft, mine: Draft, theirs: Draft, chosenTheirs: readonly Field[]): Draft {
  const own = FIELDS.filter((field) => mine[field] !== base[field] && !chosenTheirs.includes(field));
  return { ...theirs, ...Object.fromEntries(own.map((field) => [field, mine[field]])) };
}
