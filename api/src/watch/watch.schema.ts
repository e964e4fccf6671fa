import { z } from 'zod';
import { text } from '../models/card.schema.ts';
import { LIGHTS } from './lights.ts';

export { LIGHTS } from './lights.ts';

export const watchQuerySchema = z.strictObject({
  days: z.coerce.number().int().min(1).max(365).default(30).describe('How far back from now'),
});
export type WatchQuery = z.infer<typeof watchQuerySchema>;

const light = z.enum(LIGHTS).meta({ id: 'WatchLight' });
const share = z.number().describe('0 to 1');

const bin = z.object({
  kind: z.enum(['range', 'category', 'missing', 'other']).describe('other: a category that the model has not learned'),
  from: z.number().nullable().describe('Of a range: included; null of the first'),
  to: z.number().nullable().describe('Of a range: not included; null of the last'),
  value: z.string().nullable().describe('Of a category'),
  label: text.nullable().describe('Of a category'),
  training: share,
  now: share.nullable().describe('Null without rows'),
});

const test = z
  .object({
    name: z
      .enum(['kolmogorov-smirnov', 'chi-squared'])
      .describe('Of numbers by their bins, which finds no difference within one; of categories'),
    statistic: z.number(),
    degrees: z.int().nullable().describe('Of freedom, of chi-squared'),
    p: z
      .number()
      .describe('How likely two samples of one distribution differ as much; small of any difference of many rows'),
  })
  .describe('Two-sample test');

const drift = {
  light,
  unknown: z
    .enum(['no-reference', 'too-few', 'too-few-in-training'])
    .nullable()
    .describe(
      'Why the light is grey: the manifest has no distributions; fewer rows than `fewest`; or no number would do',
    ),
  rows: z.int().describe('Compared predictions'),
  trainingRows: z.int().nullable(),
  fewest: z.int().nullable().describe('Below so many rows the light is grey'),
  psi: z.number().nullable().describe('Population stability index; null without rows'),
  test: test.nullable(),
  bins: z.array(bin),
};
export const driftSchema = z.object(drift).meta({ id: 'Drift' });
export type Drift = z.infer<typeof driftSchema>;

const featureDriftSchema = z
  .object({ name: z.string(), label: text, numeric: z.boolean(), unit: z.string().nullable(), ...drift })
  .meta({ id: 'FeatureDrift' });
export type FeatureDrift = z.infer<typeof featureDriftSchema>;

const figures = z
  .object({
    mae: z.object({ value: z.number(), low: z.number(), high: z.number() }).describe('Mean of |predicted − decided|'),
    bias: z.number().describe('Mean of predicted − decided'),
    coverage: z
      .object({ value: share, low: share, high: share })
      .describe('The share of decisions within their ranges'),
  })
  .describe('In the target’s unit; intervals of 95 %')
  .meta({ id: 'RealisedFigures' });
export type Figures = z.infer<typeof figures>;

const group = z.object({
  group: z.string().nullable().describe('Null where it is not said'),
  rows: z.int(),
  people: z.int(),
  figures: figures.nullable().describe('Null of fewer than 5 people'),
  heldOut: z.object({ mae: z.number(), coverage: z.number().nullable() }).nullable().describe('Of the manifest'),
});
export type ErrorGroup = z.infer<typeof group>;

const realised = z
  .object({
    light,
    unknown: z
      .enum(['too-few', 'seen'])
      .nullable()
      .describe(
        'Why the light is grey: fewer rows than `fewest`; or the error at training is of rows that it may have learned',
      ),
    rows: z.int().describe('Decisions that followed a prediction of this version, of the same rating'),
    fewest: z.int().describe('Below so many rows the light is grey'),
    otherRating: z.int().describe('Decisions with another rating than the prediction’s: not compared'),
    asProposed: z.int().describe('Of the rows: decided exactly as proposed'),
    figures: figures.nullable().describe('Null without rows'),
    heldOut: z.object({ mae: z.number(), coverage: z.number(), rows: z.int() }).describe('Of the manifest'),
    promised: share.describe('How many the range is to hold'),
    by: z.object({ job: z.array(group), department: z.array(group), gender: z.array(group) }),
  })
  .describe('Predicted against decided. Who decided saw the prediction: the two are not independent')
  .meta({ id: 'RealisedError' });
export type Realised = z.infer<typeof realised>;

const limits = z.object({ amber: z.number(), red: z.number() }).describe('From when on');

export const watchSchema = z
  .object({
    version: z.string().describe('The active model’s'),
    unit: z.string().nullable().describe('Of its target'),
    from: z.iso.datetime(),
    to: z.iso.datetime().describe('When it was computed; kept for a minute'),
    light: light.describe('The worst of those below'),
    predictions: z.object({
      stored: z.int().describe('In this time, of any version'),
      sampled: z.boolean().describe('Whether they are so many that only a random sample is looked at'),
      counted: z.int().describe('Of those looked at, the ones in the model’s currency'),
    }),
    features: z.array(featureDriftSchema).describe('Of predictions of any version that have the feature'),
    prediction: driftSchema.describe('Of this version’s predictions before policy'),
    error: realised,
    thresholds: z.object({ psi: limits, error: limits, coverage: limits }),
  })
  .meta({ id: 'Watch' });
export type Watch = z.infer<typeof watchSchema>;
