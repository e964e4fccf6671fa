import { z } from 'zod';
import { companyBasicsSchema } from '../company/company.schema.ts';

export const aboutSchema = z
  .object({
    docs: z.boolean().describe('Whether GET /api/docs and GET /api/openapi.json are there'),
    course: z.boolean().describe('Whether GET /api/course is there'),
    fictitious: z.boolean().describe('Whether everybody in the company is fictitious'),
    askAboveRaise: z
      .int()
      .describe('HR’s policy, in percent: the page asks once more before a raise above it is decided'),
    company: companyBasicsSchema,
  })
  .meta({ id: 'About' });

export type About = z.infer<typeof aboutSchema>;
