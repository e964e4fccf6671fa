import { z } from 'zod';
import { MOST_INTEGER } from '../database/integers.ts';
import { translate } from '../i18n/translate.ts';
import { cardMetrics, governance, text } from './card.schema.ts';
import { distributionsSchema } from './distributions.schema.ts';
import { EMPLOYEE_FIELDS } from './employee-fields.ts';

const featureBase = {
  name: z.string(),
  source: z
    .enum(['employee', 'target', 'request'])
    .describe('Where the value comes from: the employee’s row, the target seniority, or `features` of the request'),
  from: z
    .enum(EMPLOYEE_FIELDS)
    .optional()
    .describe('Of a feature of the employee’s row, which field it is; absent where that is its name'),
  input: z
    .string()
    .optional()
    .describe(
      'The graph’s input that it feeds; absent where that is its name. Those that share one are the columns of a table [N,k], in this order',
    ),
  label: text,
  description: text.optional(),
  missing: text
    .optional()
    .describe(
      'What a value that is not there is called: it may be null, absent or an empty text; absent where it must be there',
    ),
  monotone: z.literal('increasing').optional().describe('A higher value never predicts less'),
};

/** Null is what a draft has where a person is to write a number. */
const error = ({ input }: { input?: unknown }) =>
  input === null
    ? translate({ en: 'is still to be completed, with a number', es: 'todavía está por completar, con un número' })
    : undefined;
const number = () => z.number({ error });
const count = () => z.int({ error }).min(0).max(MOST_INTEGER);
const noCategories = () =>
  translate({
    en: 'are still to be completed: one category at least',
    es: 'todavía están por completar: al menos una categoría',
  });

const upsideDown = ({ min, max }: { min: number; max: number }) =>
  translate({
    en: `goes from ${min} to ${max}; min must be at most max`,
    es: `va de ${min} a ${max}; min debe ser como máximo max`,
  });

const category = z.object({ value: z.string(), label: text });
const range = z.object({ min: number(), max: number() }).refine(({ min, max }) => min <= max, {
  error: ({ input }) => upsideDown(input as { min: number; max: number }),
});

const choiceFeature = z.object({
  ...featureBase,
  kind: z.enum(['categorical', 'ordinal']).describe('An ordinal’s categories stand in ascending order'),
  categories: z.array(category).min(1, { error: noCategories }),
  default: z.string().optional(),
});

const numericFeature = z.object({
  ...featureBase,
  kind: z.literal('numeric'),
  unit: z.string().nullable(),
  integer: z.boolean(),
  range: range.describe('What may be given'),
  observed: range.describe('What the training data held'),
  default: z.number().optional(),
});

export const featureSchema = z.discriminatedUnion('kind', [choiceFeature, numericFeature]).meta({ id: 'ModelFeature' });
export type Feature = z.infer<typeof featureSchema>;

const featureRow = z.record(z.string(), z.union([z.number(), z.string()]));
/** A model's input row: a value for every feature of its manifest, an empty text where one is missing. */
export type FeatureRow = Readonly<z.infer<typeof featureRow>>;

/** In hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const errors = { mae: number(), rmse: number(), r2: number() };
const scores = { ...errors, coverage: number() };

const bandGroup = z.object({
  values: z.array(z.string()).describe('In the order of `by`'),
  factor: z.number().positive(),
  coverage: z.number(),
  rows: count(),
});

const groupScores = z.object({
  group: z.string(),
  label: text.optional(),
  rows: count(),
  people: count().optional(),
  mae: z.number(),
  coverage: z.number().optional(),
  bias: z.number().optional().describe('Mean of predicted − actual'),
  meanActualRaise: z.number().optional().describe('A share of today’s salary'),
  meanPredictedRaise: z.number().optional(),
});

const predictedVsActual = z
  .object({
    points: z.array(z.object({ actual: z.number(), predicted: z.number() })),
    bands: z.array(
      z.object({
        from: z.number(),
        to: z.number(),
        rows: count(),
        meanActual: z.number(),
        meanPredicted: z.number(),
        mae: z.number(),
      }),
    ),
  })
  .describe('Held-out rows: some as points, all of them in tenths by what was predicted');

/** A model's manifest: the form, the validation and the model card come from it. */
export const manifestSchema = z
  .object({
    name: z.string(),
    version: z.string().describe('The day of its training and the first digits of its file’s SHA-256'),
    file: z.string(),
    sha256: sha256.describe('Of the ONNX file'),
    algorithm: z.object({ id: z.string(), label: text, parameters: z.record(z.string(), z.unknown()) }),
    target: z.object({ name: z.string(), unit: z.string().nullable(), label: text }),
    output: z.string(),
    scale: z
      .string()
      .optional()
      .describe('The output of which half the band’s width is a multiple; older models have none'),
    features: z.array(featureSchema).min(1),
    reviewRating: z
      .string()
      .optional()
      .describe('The feature that is a review’s rating, 1 to 5; absent where the model asks for none'),
    average: featureRow.optional().describe('The average row of the training data, which reasons compare with'),
    band: z.object({
      method: z.string(),
      level: z.number().describe('What it promises'),
      halfWidth: number().positive().describe('Half its width: the median, or of an older model that of everybody'),
      factor: z.number().positive().optional().describe('Half its width as a multiple of the scale'),
      coverage: number().describe('Measured, on rows that the model that predicted them had not seen'),
      rows: count().optional().describe('On how many'),
      by: z.array(z.string()).optional().describe('Features by whose values groups have figures of their own'),
      groups: z.array(bandGroup).optional(),
      calibrationRows: count().optional(),
      testRows: count().optional(),
    }),
    metrics: z.object({
      crossValidation: z.array(
        z.object({
          algorithm: z.string(),
          ridge: z.number().nullish().describe('Its share in a blend'),
          folds: count(),
          ...errors,
          coverage: z.number().optional(),
        }),
      ),
      heldOut: z.object({
        ...scores,
        rows: count(),
        belowCurrentSalary: z.number().nullish(),
        seen: z
          .boolean()
          .optional()
          .describe('Whether the model may have learned from these rows, so that its figures are too good'),
      }),
      unchanged: z.object(errors).optional().describe('Of who says the same as today, on the held-out rows'),
      byGroup: z.record(z.string(), z.array(groupScores)),
      predictedVsActual: predictedVsActual.optional(),
      ...cardMetrics,
    }),
    data: z.object({
      rows: count(),
      leftOut: count().optional().describe('Rows of the files that lack what a feature needs'),
      files: z.array(z.object({ name: z.string(), sha256: z.string() })),
      from: z.string().nullish(),
      to: z.string().nullish(),
      distributions: distributionsSchema.optional(),
    }),
    seed: z.number(),
    training: z
      .object({
        date: z.iso.date().describe('In UTC'),
        code: z.object({ version: z.string(), sha256 }).describe('The training package’s version, and of its files'),
        libraries: z.record(z.string(), z.string()).describe('Versions by name'),
      })
      .optional()
      .describe('Older manifests have none'),
    intendedUse: text,
    limitations: z.array(text),
    governance,
  })
  .meta({ id: 'Manifest' });
export type Manifest = z.infer<typeof manifestSchema>;

export const activeModelSchema = z
  .object({ version: z.string(), sha256: z.string(), manifest: manifestSchema })
  .meta({ id: 'ActiveModel' });
export type ActiveModelAnswer = z.infer<typeof activeModelSchema>;
