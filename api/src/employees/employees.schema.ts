import { z } from 'zod';
import { jobName } from '../company/jobs.schema.ts';
import { departmentId } from '../departments/departments.schema.ts';
import { csvLanguage } from '../http/csv/csv-language.schema.ts';
import { searchText, uuid } from '../http/fields.schema.ts';
import { pageOf, pagingSchema } from '../http/paging.schema.ts';
import { SENIORITIES } from './seniority.ts';

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

export const employeeId = uuid.brand<'EmployeeId'>();
export type EmployeeId = z.infer<typeof employeeId>;

/** In an error about one. */
export const EMPLOYEE = { en: 'employee', es: 'una persona' };

export const STATUSES = ['active', 'inactive', 'all'] as const;

const cursor = z.string().max(2_000).optional();

/** Filter and order of a list. */
const filterSchema = z.strictObject({
  status: z.enum(STATUSES).default('active').describe('Whether the person is in the company'),
  search: searchText
    .default('')
    .describe(
      'Words, each of which must be in the name or the e-mail; accents do not matter. One of one or two letters must begin a word',
    ),
  job: jobName.optional().describe('A job’s name'),
  seniority: seniority.optional(),
  departmentId: departmentId.optional(),
  sort: z.enum(SORTS).default('lastName').describe('A minus sorts downwards'),
});

export const employeesExportQuerySchema = filterSchema.extend({ language: csvLanguage });
export type EmployeesExportQuery = z.infer<typeof employeesExportQuerySchema>;

export const employeesQuerySchema = pagingSchema.extend({
  ...filterSchema.shape,
  page: pagingSchema.shape.page.describe(
    'For the first 100,000 people; `after` goes on however long the list is, and stays as fast',
  ),
  after: cursor.describe('The `next` of an answer: goes on from there, and `page` is not looked at'),
  before: cursor.describe('The `previous` of an answer: goes back from there'),
});
export type EmployeesQuery = z.infer<typeof employeesQuerySchema>;

export const employeeSchema = z
  .object({
    id: employeeId,
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    phone: z.string(),
    job: z.string().describe('A job’s name'),
    seniority,
    departmentId: departmentId.nullable().describe('Null: nobody has said yet'),
    department: z.string().nullable().describe('Its name'),
    hiredOn: z.iso.date(),
    salary: z.int().describe('Whole units of the company’s currency a year'),
    active: z.boolean().describe('Whether the person is in the company'),
    photo: z.string().nullable().describe('The path of their photo, a square WebP, which changes with it; null: none'),
    version: z.int().describe('Goes up with every change; who changes something says which one they saw'),
  })
  .meta({ id: 'Employee' });
export type EmployeeAnswer = z.infer<typeof employeeSchema>;

const lastRating = z.int().nullable().describe('Of the last salary review, 1 to 5; null before the first one');

/** An employee with the rating of their last salary review, and the currency of the salary. */
export type ReviewedEmployee = EmployeeAnswer & { lastRating: z.infer<typeof lastRating>; currency: string };

/** An employee's name in messages and in the audit log. */
export function fullName({ firstName, lastName }: Pick<EmployeeAnswer, 'firstName' | 'lastName'>): string {
  return `${firstName} ${lastName}`;
}

export const employeeDetailSchema = employeeSchema
  .extend({
    lastRating,
    targetSeniorities: z.array(seniority).describe('The ones that make sense: today’s and those above'),
  })
  .meta({ id: 'EmployeeDetail' });
export type EmployeeDetail = z.infer<typeof employeeDetailSchema>;

export const employeesPageSchema = pageOf(employeeSchema)
  .extend({
    totalIsEstimate: z.boolean().describe('Over 10,000 `total` is what the database reckons'),
    position: z.int().describe('How many come before the first of these'),
    next: z.string().nullable().describe('For `after`; null at the end'),
    previous: z.string().nullable().describe('For `before`; null at the beginning'),
  })
  .meta({ id: 'EmployeesPage' });
export type EmployeesPage = z.infer<typeof employeesPageSchema>;
