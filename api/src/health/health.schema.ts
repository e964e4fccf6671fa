import { z } from 'zod';

export const healthSchema = z
  .object({
    status: z.enum(['ok', 'unavailable']),
    checks: z.record(z.string(), z.string()).describe('What was looked at, and "ok" or what is wrong with it'),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof healthSchema>;
