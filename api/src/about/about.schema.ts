import { z } from 'zod';

export const aboutSchema = z
  .object({
    docs: z.boolean().describe('Whether GET /api/docs and GET /api/openapi.json are there'),
    course: z.boolean().describe('Whether GET /api/course is there'),
  })
  .meta({ id: 'About' });

export type About = z.infer<typeof aboutSchema>;
