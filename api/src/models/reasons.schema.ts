import { z } from 'zod';

const value = z.union([z.number(), z.string()]);

/** A prediction's reasons: Shapley values against the average row. */
export const reasonsSchema = z
  .object({
    base: z.number().describe('What the model says of the average row'),
    contributions: z.array(
      z.object({
        feature: z.string(),
        value: value.describe('The employee’s'),
        average: value.describe('The average row’s'),
        amount: z.number().describe('What the difference adds, an exact Shapley value'),
      }),
    ),
  })
  .describe('`base` and all amounts add up to the raw prediction, to the cent each; US dollars a year')
  .meta({ id: 'Reasons' });
export type Reasons = z.infer<typeof reasonsSchema>;
