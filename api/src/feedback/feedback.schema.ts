import { z } from 'zod';
import { salary } from '../employees/employee-changes.schema.ts';
import { comment } from '../http/fields.schema.ts';
import { translate } from '../i18n/translate.ts';
import { predictionId } from '../predictions/predictions.schema.ts';

export const opinionSchema = z
  .strictObject({
    agrees: z.boolean(),
    salary: salary.optional().describe('Of who disagrees: what they would hold right'),
    comment: comment.default(''),
  })
  .refine(({ agrees, salary: other }) => !agrees || other === undefined, {
    path: ['salary'],
    error: () =>
      translate({
        en: 'is for those who disagree; who agrees holds the prediction right',
        es: 'es para quien no está de acuerdo; quien lo está da por buena la predicción',
      }),
  })
  .meta({ id: 'Opinion' });
export type Opinion = z.infer<typeof opinionSchema>;

export const feedbackSchema = z
  .object({
    predictionId,
    by: z.string().describe('Whose it is: an e-mail'),
    own: z.boolean().describe('Whether it is of who asks'),
    agrees: z.boolean(),
    salary: z.int().nullable(),
    comment: z.string(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Feedback' });
export type FeedbackAnswer = z.infer<typeof feedbackSchema>;

export const feedbackListSchema = z.object({ items: z.array(feedbackSchema) }).meta({ id: 'FeedbackList' });
export type FeedbackList = z.infer<typeof feedbackListSchema>;
