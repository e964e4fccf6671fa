import { z } from 'zod';
import { day } from '../../http/fields.schema.ts';
import type { EmployeeAnswer, EmployeesQuery } from '../employees.schema.ts';
import { EMPLOYEES } from '../employees.sql.ts';

type Field = keyof EmployeeAnswer;

/** Cursor values by column type. */
const VALUES: Record<string, z.ZodType<string | number>> = {
  text: z.string().refine((value) => !value.includes('\0')),
  integer: z.int32(),
  date: day,
  uuid: z.guid(),
};

export interface Sorting {
  /**
   * The id is the tiebreaker, so that pages never overlap. All columns sort in one direction, so that an index serves
   * both.
   */
  fields: Field[];
  descending: boolean;
  /** A row's keyset position. */
  schema: z.ZodType<(string | number)[]>;
}

/** The definition of a `sort`. */
export function sortingOf(sort: EmployeesQuery['sort']): Sorting {
  const first = sort.replace('-', '') as Field;
  const fields = [...new Set<Field>([first, 'lastName', 'firstName', 'id'])];
  return {
    fields,
    descending: sort.startsWith('-'),
    schema: z.tuple(fields.map((field) => VALUES[EMPLOYEES.type(field)]) as never) as never,
  };
}
