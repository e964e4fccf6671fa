import { z } from 'zod';
import { uuid } from '../http/fields.schema.ts';

export const trainingId = uuid.brand<'TrainingId'>();
export type TrainingId = z.infer<typeof trainingId>;

/** In an error about one. */
export const TRAINING = { en: 'training', es: 'un entrenamiento' };

const stateSchema = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']);
export type TrainingState = z.infer<typeof stateSchema>;

export const stageSchema = z.enum([
  'reading',
  'preparing',
  'ridge',
  'gradient-boosted-trees',
  'boosted-ridge',
  'fitting',
  'exporting',
  'comparing',
  'registering',
]);
export type TrainingStage = z.infer<typeof stageSchema>;

export const figuresSchema = z.object({
  stage: stageSchema,
  mae: z.number().describe('Mean absolute error out of fold, in the target’s unit'),
  rmse: z.number().describe('Root mean squared error out of fold, in the target’s unit'),
  r2: z.number(),
});
export type StageFigures = z.infer<typeof figuresSchema>;

const errorsSchema = z.object({ rmse: z.number(), mae: z.number() });

/** What the training command says of the comparison (docs/decisions/retraining.md). */
export const comparisonSchema = z.object({
  with: z.string().describe('The version that was active'),
  verdict: z.enum(['better', 'not-better', 'too-few', 'nothing-new', 'incomparable']),
  unseen: z.int().describe('Reviews that the active version has not seen'),
  unanswered: z.int().describe('Of these, how many it cannot answer'),
  rows: z.int().optional().describe('Of these, by how many both were measured'),
  people: z.int().optional().describe('Of how many people these are'),
  before: errorsSchema.optional().describe('The active version’s errors on these rows'),
  after: errorsSchema.optional().describe('The new one’s on the same rows, out of fold'),
  gain: z.number().optional().describe('By how much the mean squared error is smaller, row by row'),
  standardError: z.number().nullable().optional().describe('Of the gain, clustered by person'),
  why: z.enum(['unit', 'features', 'fails']).optional().describe('Why the two cannot be compared'),
  names: z.array(z.string()).optional().describe('… and what that is about'),
});
export type Comparison = z.infer<typeof comparisonSchema>;

export const resultSchema = z
  .object({
    promoted: z.boolean().describe('Whether it was activated'),
    reason: z
      .enum([
        'better',
        'not-better',
        'too-few',
        'nothing-new',
        'incomparable',
        'same-model',
        'pinned',
        'active-changed',
      ])
      .describe('Why, or why not'),
    comparison: comparisonSchema,
  })
  .meta({ id: 'TrainingResult' });
export type TrainingResult = z.infer<typeof resultSchema>;

export const trainingSchema = z
  .object({
    id: trainingId,
    state: stateSchema,
    stage: stageSchema.nullable(),
    fitsDone: z.int().describe('How many fits without a fold are done in this stage'),
    fits: z.int().describe('Of how many; 0 where the stage has none'),
    figures: z.array(figuresSchema),
    askedAt: z.iso.datetime(),
    askedBy: z.string().nullable().describe('An e-mail; null where the account is gone, or nobody asked'),
    automatic: z.boolean().describe('Whether it was asked for by the setting'),
    startedAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    version: z.string().nullable().describe('The version that it made'),
    result: resultSchema.nullable(),
    error: z.string().nullable().describe('Why it failed'),
    revision: z.int().describe('Goes up with every change'),
  })
  .meta({ id: 'Training' });
export type TrainingAnswer = z.infer<typeof trainingSchema>;

export const trainingsSchema = z
  .object({ items: z.array(trainingSchema).describe('The last fifty, the newest first') })
  .meta({ id: 'Trainings' });
export type Trainings = z.infer<typeof trainingsSchema>;

export const settingsSchema = z
  .strictObject({
    automaticAfter: z
      .int()
      .min(1)
      .max(1_000_000)
      .nullable()
      .describe('A training starts after so many decisions that none has learned from; null: only by hand'),
  })
  .meta({ id: 'TrainingSettings' });
export type TrainingSettingsAnswer = z.infer<typeof settingsSchema>;

export const settingsNowSchema = settingsSchema
  .extend({
    decisions: z.int().describe('Decisions that neither the active version nor a later training has learned from'),
  })
  .meta({ id: 'TrainingSettingsNow' });
export type TrainingSettingsNow = z.infer<typeof settingsNowSchema>;
