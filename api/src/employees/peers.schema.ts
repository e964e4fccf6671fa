import { z } from 'zod';
import { uuid } from '../http/fields.schema.ts';
import { seniority } from './employees.schema.ts';

const amount = z.int().describe('Whole units of the company’s currency a year');

export const peersQuerySchema = z.strictObject({
  seniority: seniority.optional().describe('Of another level than today’s, at which this person would be new'),
});
export type PeersQuery = z.infer<typeof peersQuerySchema>;

export const peersSchema = z
  .object({
    employeeId: uuid,
    job: z.string(),
    seniority,
    salary: amount,
    count: z.int().describe('People of this job and seniority, this one among them at today’s'),
    median: z.number().nullable().describe('Of their salaries; null where there is nobody'),
    compaRatio: z.number().nullable().describe('This salary over that median, to three decimals'),
    below: z.int().describe('How many of them earn less'),
    above: z.int().describe('How many of them earn more'),
    lowest: amount.nullable(),
    highest: amount.nullable(),
    steps: z
      .array(z.object({ from: amount, to: amount, count: z.int() }))
      .describe('How the salaries are spread: steps of the same width, `from` included, `to` not'),
  })
  .meta({ id: 'Peers' });
export type Peers = z.infer<typeof peersSchema>;
