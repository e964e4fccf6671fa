import { z } from 'zod';
import { employeeId, seniority } from '../employees/employees.schema.ts';
import { uuid } from '../http/fields.schema.ts';
import { pageOf, pagingSchema } from '../http/paging.schema.ts';
import { sha256 } from '../models/manifest.schema.ts';
import { raiseReasonsSchema, reasonsSchema } from '../models/reasons/reasons.schema.ts';
import { POLICY_RULES } from './policy.ts';

export const predictionId = uuid.brand<'PredictionId'>();
export type PredictionId = z.infer<typeof predictionId>;

/** In an error about one. */
export const PREDICTION = { en: 'prediction', es: 'una predicción' };

export const predictionRequestSchema = z
  .strictObject({
    employeeId,
    targetSeniority: seniority,
    features: z
      .record(z.string(), z.union([z.number(), z.string()]).nullable())
      .optional()
      .describe(
        'What the active model’s manifest asks for with `source: request`, by name; null where a value is missing, which only features with `missing` take',
      ),
  })
  .meta({ id: 'PredictionRequest' });
export type PredictionRequest = z.infer<typeof predictionRequestSchema>;

export const sweepRequestSchema = predictionRequestSchema.omit({ targetSeniority: true }).meta({ id: 'SweepRequest' });
export type SweepRequest = z.infer<typeof sweepRequestSchema>;

const amount = z.int().describe('Whole units of `currency` a year');

export const previewSchema = z
  .object({
    employeeId,
    targetSeniority: seniority,
    modelVersion: z.string().describe('The day of its training and the first digits of its file’s SHA-256'),
    modelSha256: sha256.nullable().describe('Null where it was not kept, in some that are older'),
    features: z
      .record(z.string(), z.union([z.number(), z.string()]))
      .describe('Everything that the model was given; an empty text where a value was missing'),
    rating: z
      .int()
      .nullable()
      .describe('The rating that a review takes over, 1 to 5; null where the model asked for none'),
    currency: z.string().describe('ISO 4217: the company’s at that time, which is the model’s'),
    currentSeniority: seniority.nullable().describe('Null where it was not kept, in some that are older'),
    currentJob: z.string().nullable().describe('A job’s name; null where it was not kept, in some that are older'),
    currentSalary: amount,
    predictedSalary: amount,
    rawPrediction: z.number().describe('What the model says before policy, in `currency` a year'),
    raise: z.object({ amount: amount, percent: z.number() }),
    band: z
      .object({
        low: amount,
        high: amount,
        coverage: z
          .number()
          .describe(
            'Measured: in this share of `rows` reviews the salary lay within its band; promised where `rows` is null',
          ),
        rows: z.int().nullable().describe('Null where it was not kept, in some that are older'),
        group: z
          .array(z.string())
          .nullable()
          .describe('Of which reviews: their values of the features that the manifest’s band names; null of all'),
      })
      .describe('Around the raw prediction'),
    outside: z
      .array(z.object({ feature: z.string(), value: z.number(), low: z.number(), high: z.number() }))
      .nullable()
      .describe(
        'The features whose value lies outside what the training data held (`low` to `high`): of such a person the band says nothing. Null where it was not kept, in some that are older',
      ),
    policy: z
      .array(z.object({ rule: z.enum(POLICY_RULES), before: z.number(), after: z.number() }))
      .describe('What policy changed, step by step, from the raw prediction to the predicted salary'),
    reasons: reasonsSchema
      .nullable()
      .describe('Null where the model cannot be explained, or answered before reasons were kept'),
    raiseReasons: raiseReasonsSchema
      .nullable()
      .describe('Null where the model does not know today’s seniority as a target, or answered before they were kept'),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'PredictionPreview' });
export type PredictionPreview = z.infer<typeof previewSchema>;

export const sweepSchema = z
  .object({ items: z.array(previewSchema).describe('One a target that makes sense, the lowest first') })
  .meta({ id: 'Sweep' });
export type Sweep = z.infer<typeof sweepSchema>;

export const predictionSchema = previewSchema
  .extend({
    id: predictionId,
    createdBy: z.string().nullable().describe('E-mail of who saved it; null where the account is gone'),
  })
  .meta({ id: 'Prediction' });
export type PredictionAnswer = z.infer<typeof predictionSchema>;

export const predictionsQuerySchema = pagingSchema.extend({ employeeId: employeeId.optional() });
export type PredictionsQuery = z.infer<typeof predictionsQuerySchema>;

export const predictionsPageSchema = pageOf(predictionSchema).meta({ id: 'PredictionsPage' });
export type PredictionsPage = z.infer<typeof predictionsPageSchema>;
