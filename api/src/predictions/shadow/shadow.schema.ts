import { z } from 'zod';
import { employeeId } from '../../employees/employees.schema.ts';
import { predictionId } from '../predictions.schema.ts';

const amount = z.number().describe('Shadow’s salary − the answered one, whole units of the currency a year');

export const shadowReportSchema = z
  .object({
    version: z.string(),
    since: z.iso.datetime(),
    currency: z.string(),
    answered: z.int().describe('Kept predictions that both have answered'),
    unanswered: z.int().describe('That the shadow could not answer, such as of a job that it does not know'),
    waiting: z.int().describe('That it has not come to yet'),
    difference: z
      .object({
        ...{ mean: amount, meanAbsolute: amount, p05: amount, median: amount, p95: amount },
        same: z.number().describe('The share with the same salary'),
      })
      .nullable()
      .describe('Null while nothing is answered'),
    bins: z
      .array(z.object({ from: amount.nullable(), to: amount.nullable(), count: z.int() }))
      .describe('A histogram of the differences; the first and the last have no end there'),
    groups: z
      .array(
        z.object({
          by: z.enum(['job', 'department', 'targetSeniority']),
          value: z.string().nullable().describe('Null: in no department'),
          count: z.int(),
          mean: amount,
          meanAbsolute: amount,
        }),
      )
      .describe('Where they agree least first; of at least 10 predictions'),
    largest: z
      .array(
        z.object({
          predictionId,
          employeeId,
          name: z.string(),
          answered: z.int(),
          shadow: z.int(),
        }),
      )
      .describe('The predictions on which they agree least'),
  })
  .meta({ id: 'ShadowReport' });
export type ShadowReport = z.infer<typeof shadowReportSchema>;

export const shadowAnswerSchema = z
  .object({ report: shadowReportSchema.nullable().describe('Null where no version runs in shadow') })
  .meta({ id: 'ShadowAnswer' });
export type ShadowAnswer = z.infer<typeof shadowAnswerSchema>;
