import { z } from 'zod';
import { seniority, uuid } from '../employees/employees.schema.ts';
import { pageOf, pagingSchema } from '../paging/paging.schema.ts';
import { POLICY_RULES } from './policy.ts';

export const predictionRequestSchema = z
  .strictObject({
    employeeId: uuid,
    targetSeniority: seniority,
    features: z
      .record(z.string(), z.union([z.number(), z.string()]))
      .optional()
      .describe('What the active model’s manifest asks for with `source: request`, by name'),
  })
  .meta({ id: 'PredictionRequest' });
export type PredictionRequest = z.infer<typeof predictionRequestSchema>;

const dollars = z.int().describe('Whole US dollars a year');

export const previewSchema = z
  .object({
    employeeId: uuid,
    targetSeniority: seniority,
    modelVersion: z.string(),
    features: z.record(z.string(), z.union([z.number(), z.string()])).describe('Everything that the model was given'),
    currentSalary: dollars,
    predictedSalary: dollars,
    rawPrediction: z.number().describe('What the model says before policy, US dollars a year'),
    raise: z.object({ amount: dollars, percent: z.number() }),
    band: z
      .object({ low: dollars, high: dollars, coverage: z.number() })
      .describe('Around the raw prediction: in `coverage` of all cases the salary lay within it'),
    policy: z
      .array(z.object({ rule: z.enum(POLICY_RULES), before: z.number(), after: z.number() }))
      .describe('What policy changed, step by step, from the raw prediction to the predicted salary'),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'PredictionPreview' });
export type PredictionPreview = z.infer<typeof previewSchema>;

export const predictionSchema = previewSchema.extend({ id: uuid }).meta({ id: 'Prediction' });
export type PredictionAnswer = z.infer<typeof predictionSchema>;

export const predictionsQuerySchema = pagingSchema.extend({ employeeId: uuid.optional() });
export type PredictionsQuery = z.infer<typeof predictionsQuerySchema>;

export const predictionsPageSchema = pageOf(predictionSchema).meta({ id: 'PredictionsPage' });
export type PredictionsPage = z.infer<typeof predictionsPageSchema>;
