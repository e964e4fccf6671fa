import { z } from 'zod';
import { day } from '../../http/fields.schema.ts';
import type { EmployeeAnswer, EmployeesQuery } from '../employees.schema.ts';
import { EMPLOYEES } from '../employees.sql.ts';

type Field = keyof EmployeeAnswer;

/** What a cursor may say of a column, by its type. */
const VALUES: Record<string, z.ZodType<string | number>> = {
  text: z.string().refine((value) => !value.includes('\0')),
  integer: z.int32(),
  date: day,
  uuid: z.guid(),
};

export interface Sorting {
  /** The id has the last word, so that pages never overlap. All go the same way: an index can be read so. */
  fields: Field[];
  descending: boolean;
  /** A row's place in the list, as a cursor says it. */
  schema: z.ZodType<(string | number)[]>;
}

/** What a `sort` means. */
export function sortingOf(sort: EmployeesQuery['sort']): Sorting {
  const first = sort.replace('-', '') as Field;
  const fields = [...new Set<Field>([first, 'lastName', 'firstName', 'id'])];
  return {
    fields,
    descending: sort.startsWith('-'),
    schema: z.tuple(fields.map((field) => VALUES[EMPLOYEES.type(field)]) as never) as never,
  };
}
