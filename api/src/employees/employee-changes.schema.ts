import { z } from 'zod';
import { say } from '../problems/say.ts';
import { job, seniority } from './employees.schema.ts';

export const GENDERS = ['female', 'male', 'non-binary'] as const;

/** Between two days, such as 1900-01-01; the second is counted from today. */
function dayBetween(first: string, yearsFromToday: number) {
  const last = () => {
    const day = new Date();
    day.setUTCFullYear(day.getUTCFullYear() + yearsFromToday);
    return day.toISOString().slice(0, 10);
  };
  return z.iso.date({ abort: true }).refine((day) => day >= first && day <= last(), {
    error: () => say({ en: `must lie from ${first} to ${last()}`, es: `debe estar entre ${first} y ${last()}` }),
  });
}

const line = z
  .string()
  .trim()
  .max(100)
  .refine((text) => !/\p{Cc}/u.test(text), {
    error: () => say({ en: 'must not contain control characters', es: 'no debe contener caracteres de control' }),
  });
const name = line.min(1);

export const salary = z.int().min(1).max(10_000_000).describe('Whole US dollars a year');

/** What somebody has to say about something; line breaks are theirs. */
export const comment = z
  .string()
  .trim()
  .max(1_000)
  .refine((text) => !text.includes('\0'), {
    error: () => say({ en: 'must not contain the character NUL', es: 'no debe contener el carácter NUL' }),
  });

export const employeeDraftSchema = z
  .strictObject({
    firstName: name,
    lastName: name,
    email: z.email().max(254).toLowerCase(),
    phone: line,
    gender: z.enum(GENDERS).describe('Reported by group, never a feature, never given back'),
    bornOn: dayBetween('1900-01-01', -14).describe('Never a feature, never given back'),
    job,
    seniority,
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
