import { z } from 'zod';
import { healthSchema } from '../health/health.schema.ts';

export const courseSchema = z
  .object({
    checks: healthSchema.shape.checks,
    inContainer: z.boolean().describe('Whether the API runs in a container'),
    database: z
      .object({
        id: z.string().describe('PostgreSQL’s own number for its data, given once, when they are begun'),
        createdAt: z.iso.datetime().describe('When that was'),
        startedAt: z.iso.datetime().describe('When the server that works on them was last started'),
      })
      .nullable()
      .describe('What the database says of itself; null while it does not answer'),
  })
  .meta({ id: 'CourseChecks' });
export type CourseChecks = z.infer<typeof courseSchema>;
