import { z } from 'zod';
import { line, uuid } from '../http/fields.schema.ts';

export const jobId = uuid.brand<'JobId'>();
export type JobId = z.infer<typeof jobId>;

/** In an error about one. */
export const JOB = { en: 'job', es: 'un puesto' };

/** A form chooses among them, and each answer about the company has them all. */
export const MOST_JOBS = 200;

/** A job by its name. Which there are, the database knows. */
export const jobName = line.min(1).meta({ example: 'Analyst' });

const labels = { es: line.min(1).nullable(), en: line.min(1).nullable() };
const label = z.object(labels).describe('What people read instead of the name; null: the name');

export const jobDraftSchema = z
  .strictObject({ name: line.min(1), label: z.strictObject(labels).partial().optional() })
  .meta({ id: 'JobDraft' });
export type JobDraft = z.infer<typeof jobDraftSchema>;

const version = z.int32().min(1).describe('The version that the change was made on');

export const jobChangesSchema = jobDraftSchema.partial().extend({ version }).meta({ id: 'JobChanges' });
export type JobChanges = z.infer<typeof jobChangesSchema>;

export const jobSchema = z
  .object({
    id: jobId,
    name: z.string().describe('In files, in the API and as a category of the model'),
    label,
    version: z.int().describe('Goes up with every change; who changes something says which one they saw'),
  })
  .meta({ id: 'Job' });
export type JobAnswer = z.infer<typeof jobSchema>;

export const countedJobSchema = jobSchema
  .extend({ employees: z.int().describe('How many people have it; who has left the company is not counted') })
  .meta({ id: 'CountedJob' });
export type CountedJob = z.infer<typeof countedJobSchema>;

export const jobsSchema = z
  .object({ items: z.array(countedJobSchema).describe('In the order of names') })
  .meta({ id: 'Jobs' });
export type Jobs = z.infer<typeof jobsSchema>;
