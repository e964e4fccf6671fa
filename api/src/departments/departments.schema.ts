import { z } from 'zod';
import { line, uuid } from '../http/fields.schema.ts';

export const departmentId = uuid.brand<'DepartmentId'>();
export type DepartmentId = z.infer<typeof departmentId>;

export const departmentDraftSchema = z.strictObject({ name: line.min(1) }).meta({ id: 'DepartmentDraft' });
export type DepartmentDraft = z.infer<typeof departmentDraftSchema>;

export const departmentSchema = z
  .object({
    id: departmentId,
    name: z.string(),
    employees: z.int().describe('How many people are in it; who has left the company is not counted'),
  })
  .meta({ id: 'Department' });
export type DepartmentAnswer = z.infer<typeof departmentSchema>;

export const departmentsSchema = z
  .object({ items: z.array(departmentSchema).describe('In the order of names') })
  .meta({ id: 'Departments' });
export type Departments = z.infer<typeof departmentsSchema>;
