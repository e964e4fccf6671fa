import { z } from 'zod';
import { pageOf, pagingSchema } from '../paging/paging.schema.ts';
import { say } from '../problems/say.ts';
import { JOBS, SENIORITIES } from './seniority.ts';

export const SORTS = [
  'lastName',
  '-lastName',
  'salary',
  '-salary',
  'hiredOn',
  '-hiredOn',
  'job',
  '-job',
  'seniority',
  '-seniority',
] as const;

export const seniority = z.enum(SENIORITIES).meta({ id: 'Seniority' });
export const job = z.enum(JOBS).meta({ id: 'Job' });

/** Any UUID: unlike z.uuid(), whatever its version, so that an unknown one answers 404. */
export const uuid = z.guid({ error: () => say({ en: 'must be a UUID', es: 'debe ser un UUID' }) });
export const idParams = z.object({ id: uuid });
export type IdParams = z.infer<typeof idParams>;

// PostgreSQL's text holds every character but NUL.
const searchText = z
  .string()
  .max(100)
  .refine((text) => !text.includes('\0'), {
    error: () => say({ en: 'must not contain the character NUL', es: 'no debe contener el carácter NUL' }),
  });

export const employeesQuerySchema = pagingSchema.extend({
  search: searchText
    .default('')
    .describe('Words, each of which must be in the name or the e-mail; accents do not matter'),
  job: job.optional(),
  seniority: seniority.optional(),
  sort: z.enum(SORTS).default('lastName').describe('A minus sorts downwards'),
});
export type EmployeesQuery = z.infer<typeof employeesQuerySchema>;

export const employeeSchema = z
  .object({
    id: uuid,
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    phone: z.string(),
    job,
    seniority,
    hiredOn: z.iso.date(),
    salary: z.int().describe('Whole US dollars a year'),
  })
  .meta({ id: 'Employee' });

export const employeeDetailSchema = employeeSchema
  .extend({ targetSeniorities: z.array(seniority).describe('The ones that make sense: today’s and those above') })
  .meta({ id: 'EmployeeDetail' });
export type EmployeeDetail = z.infer<typeof employeeDetailSchema>;

export const employeesPageSchema = pageOf(employeeSchema).meta({ id: 'EmployeesPage' });
export type EmployeesPage = z.infer<typeof employeesPageSchema>;
