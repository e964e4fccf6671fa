import { z } from 'zod';

export const text = z.object({ es: z.string(), en: z.string() });

const interval = { low: z.number(), high: z.number() };

const residuals = z
  .object({
    bias: z.number(),
    quantiles: z.array(z.object({ level: z.number(), value: z.number() })),
    bins: z.array(z.object({ from: z.number().nullable(), to: z.number().nullable(), rows: z.int() })),
  })
  .describe('Of the errors predicted − actual; the first and the last bin have no end there');

const raise = z
  .object({
    rows: z.int(),
    r2: z.number(),
    withoutPromotions: z.object({ rows: z.int(), r2: z.number() }).nullable(),
  })
  .describe('Of new salary − today’s');

const temporal = z
  .object({
    from: z.string(),
    to: z.string(),
    trainingRows: z.int(),
    rows: z.int(),
    ...{ mae: z.number(), rmse: z.number(), r2: z.number(), raiseR2: z.number(), coverage: z.number() },
  })
  .describe('Trained on what was before `from`, measured on all from then on');

const rate = z
  .object({ share: z.number(), ratio: z.number().describe('To the group with the largest share'), ...interval })
  .nullable()
  .describe('Null of a group with too few people');

const fairnessGroup = z.object({
  group: z.string(),
  label: text,
  rows: z.int(),
  people: z.int(),
  ...{ decided: rate, predicted: rate, afterPolicy: rate },
});

const fairness = z
  .object({
    top: z.number().describe('The share of all raises that counts as the top ones'),
    line: z.number().describe('Below this ratio there is adverse impact'),
    level: z.number().describe('Of the intervals'),
    fewestPeople: z.int(),
    minimumRaise: z.number(),
    attributeAucs: z
      .array(z.object({ group: z.string(), label: text, rows: z.int(), auc: z.number(), ...interval }))
      .describe('How well the features tell a group; 0.5 is chance'),
    by: z.record(z.string(), z.array(fairnessGroup)),
  })
  .describe('How often the raises of each group are among the top ones');

/** What only the model card shows; older manifests, and those of other tables, lack some or all of it. */
export const cardMetrics = {
  residuals: residuals.optional(),
  raise: raise.optional(),
  temporal: temporal.optional(),
  fairness: fairness.optional(),
};

const texts = z.array(text);

export const governance = z
  .object({
    owner: z.string().nullable().describe('Who answers for the model'),
    licence: z.string().nullable(),
    history: z.array(z.object({ date: z.string(), text })),
    ...{ oversight: texts, logging: texts, law: texts },
  })
  .optional();
