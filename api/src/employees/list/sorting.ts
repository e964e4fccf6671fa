import { z } from 'zod';
import { day } from '../../http/fields.schema.ts';
import type { EmployeeAnswer, EmployeesQuery } from '../employees.schema.ts';
import { JOBS, SENIORITIES } from '../seniority.ts';

type Field = 'lastName' | 'firstName' | 'salary' | 'hiredOn' | 'job' | 'seniority' | 'id';

const text = z.string().refine((value) => !value.includes('\0'));

/** What a list may be sorted by: the column, its type, and what a cursor may say of it. */
const FIELDS: Record<Field, { column: string; type: string; schema: z.ZodType<string | number> }> = {
  lastName: { column: 'last_name', type: 'text', schema: text },
  firstName: { column: 'first_name', type: 'text', schema: text },
  salary: { column: 'salary', type: 'integer', schema: z.int32() },
  hiredOn: { column: 'hired_on', type: 'date', schema: day },
  job: { column: 'job', type: 'text', schema: z.enum(JOBS) },
  seniority: { column: 'seniority', type: 'text', schema: z.enum(SENIORITIES) },
  id: { column: 'id', type: 'uuid', schema: z.guid() },
};

export interface Sorting {
  /** The fields, the id as the last word, so that pages never overlap. All go the same way: an index can be read so. */
  fields: (keyof EmployeeAnswer & Field)[];
  columns: string[];
  types: string[];
  descending: boolean;
  /** A row's place in the list, as a cursor says it. */
  schema: z.ZodType<(string | number)[]>;
}

/** What a `sort` means. */
export function sortingOf(sort: EmployeesQuery['sort']): Sorting {
  const first = sort.replace('-', '') as Field;
  const fields: Field[] = [...new Set<Field>([first, 'lastName', 'firstName', 'id'])];
  return {
    fields,
    columns: fields.map((field) => FIELDS[field].column),
    types: fields.map((field) => FIELDS[field].type),
    descending: sort.startsWith('-'),
    schema: z.tuple(fields.map((field) => FIELDS[field].schema) as never) as never,
  };
}
