import { z } from 'zod';

const value = z.union([z.number(), z.string()]);

/** @param base by what name an answer has the base's values; @param id in OpenAPI */
function schemaOf<Base extends string>(base: Base, id: string, of: string, about: string) {
  const compared = z.object({
    feature: z.string(),
    value: value.describe('The employee’s'),
    [base]: value.describe(of),
  } as { feature: z.ZodString; value: typeof value } & Record<Base, typeof value>);
  return z
    .object({
      base: z.number().describe(`What the model says of ${about}`),
      contributions: z.array(
        compared.extend({
          with: z
            .array(compared)
            .optional()
            .describe('Features that change together with it, in one amount: today’s seniority with the target'),
          amount: z.number().describe('What the difference adds, a Shapley value'),
          standardError: z.number().optional().describe('Of the amount; absent where it is exact'),
        }),
      ),
      orders: z
        .int()
        .optional()
        .describe('How many orders of the differences were sampled; absent where all count and amounts are exact'),
    })
    .describe(
      '`base` and all amounts add up to the raw prediction, to the cent in total; in the prediction’s currency a year',
    )
    .meta({ id });
}

/** The reasons of a level: compared with the manifest's average row. Those kept by older versions have no `with`. */
export const reasonsSchema = schemaOf('average', 'Reasons', 'The average row’s', 'the average row');
export type Reasons = z.infer<typeof reasonsSchema>;

/** The reasons of a raise: compared with the person as they are. */
export const raiseReasonsSchema = schemaOf(
  'today',
  'RaiseReasons',
  'Today’s seniority, the last review’s rating, or the default',
  'the person with today’s seniority, the last review’s rating and every other default',
);
export type RaiseReasons = z.infer<typeof raiseReasonsSchema>;
