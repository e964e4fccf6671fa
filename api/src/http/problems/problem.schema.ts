import { z } from 'zod';

/** RFC 9457 problem details, the body of every error answer. */
export const problemSchema = z
  .object({
    type: z.string().describe('A URI reference that names the kind of problem'),
    title: z.string().describe('The kind of problem, the same for each of its occurrences'),
    status: z.int().describe('The HTTP status code'),
    detail: z.string().describe('What happened here, and what to do'),
    errors: z
      .array(z.object({ path: z.string().describe('Where, such as targetSeniority'), message: z.string() }))
      .optional(),
    current: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('Of a 409: the thing as it is now, where the request was made on an older version'),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problemSchema>;
