import { z } from 'zod';
import { uuid } from '../http/fields.schema.ts';
import { job, seniority } from './employees.schema.ts';

const dollars = z.int().describe('Whole US dollars a year');

export const peersSchema = z
  .object({
    employeeId: uuid,
    job,
    seniority,
    salary: dollars,
    count: z.int().describe('People of this job and seniority, this one among them'),
    median: z.number().describe('Of their salaries'),
    compaRatio: z.number().describe('This salary over that median, to three decimals'),
    below: z.int().describe('How many of them earn less'),
    above: z.int().describe('How many of them earn more'),
    lowest: dollars,
    highest: dollars,
    steps: z
      .array(z.object({ from: dollars, to: dollars, count: z.int() }))
      .describe('How the salaries are spread: steps of the same width, `from` included, `to` not'),
  })
  .meta({ id: 'Peers' });
export type Peers = z.infer<typeof peersSchema>;
