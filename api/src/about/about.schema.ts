import { z } from 'zod';

export const aboutSchema = z
  .object({
    docs: z.boolean().describe('Whether GET /api/docs and GET /api/openapi.json are there'),
    course: z.boolean().describe('Whether GET /api/course is there'),
    fictitious: z.boolean().describe('Whether everybody in the company is fictitious'),
    askAboveRaise: z
      .int()
      .describe('HR’s policy, in percent: the page asks once more before a raise above it is decided'),
  })
  .meta({ id: 'About' });

export type About = z.infer<typeof aboutSchema>;
