import { z } from 'zod';
import { jobName } from '../company/jobs.schema.ts';
import { departmentId } from '../departments/departments.schema.ts';
import { line } from '../http/fields.schema.ts';
import { translate } from '../i18n/translate.ts';
import { seniority } from './employees.schema.ts';
import { GENDERS } from './seniority.ts';

/** Between a day such as 1900-01-01 and one relative to today. */
function dayBetween(first: string, yearsFromToday: number) {
  const last = () => {
    const day = new Date();
    day.setUTCFullYear(day.getUTCFullYear() + yearsFromToday);
    return day.toISOString().slice(0, 10);
  };
  return z.iso.date({ abort: true }).refine((day) => day >= first && day <= last(), {
    error: () => translate({ en: `must lie from ${first} to ${last()}`, es: `debe estar entre ${first} y ${last()}` }),
  });
}

const name = line.min(1);

/** A good salary in rupiahs or guaraníes, and far from where a raise would overflow an integer column. */
const HIGHEST = 1_000_000_000;

export const salary = z.int().min(1).max(HIGHEST).describe('Whole units of the company’s currency a year');

export const employeeDraftSchema = z
  .strictObject({
    firstName: name,
    lastName: name,
    email: z.email().max(254).toLowerCase(),
    phone: line,
    gender: z
      .enum(GENDERS)
      .nullable()
      .optional()
      .describe('Reported by group, never a feature, never given back. Null or left out: not said'),
    bornOn: dayBetween('1900-01-01', -14)
      .nullable()
      .optional()
      .describe('Never a feature, never given back. Null or left out: not said'),
    job: jobName.describe('The name of a job that the company has: GET /api/company'),
    seniority,
    departmentId: departmentId.nullable().optional(),
    hiredOn: dayBetween('1950-01-01', 1),
    salary,
  })
  .meta({ id: 'EmployeeDraft' });
export type EmployeeDraft = z.infer<typeof employeeDraftSchema>;

export const employeeChangesSchema = employeeDraftSchema
  .partial()
  .extend({
    active: z.boolean().optional().describe('False: no longer in the company. True takes that back'),
    version: z.int32().min(1).describe('The version that the change was made on'),
  })
  .meta({ id: 'EmployeeChanges' });
export type EmployeeChanges = z.infer<typeof employeeChangesSchema>;
