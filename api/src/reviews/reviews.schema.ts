import { z } from 'zod';
import { salary } from '../employees/employee-changes.schema.ts';
import { employeeId, seniority } from '../employees/employees.schema.ts';
import { csvLanguage } from '../http/csv/csv-language.schema.ts';
import { comment, day, uuid } from '../http/fields.schema.ts';
import { predictionId } from '../predictions/predictions.schema.ts';

const rating = z.int().min(1).max(5).describe('Performance, 5 is best');

export const reviewId = uuid.brand<'ReviewId'>();
export type ReviewId = z.infer<typeof reviewId>;

export const decisionSchema = z
  .strictObject({
    predictionId,
    newSalary: salary.optional().describe('Left out: what was predicted'),
    rating: rating.optional().describe('Left out: the one that the prediction was made with'),
    comment: comment.default(''),
  })
  .meta({ id: 'Decision' });
export type Decision = z.infer<typeof decisionSchema>;

export const reviewSchema = z
  .object({
    id: reviewId,
    employeeId,
    reviewedOn: z.iso.date(),
    oldSeniority: seniority,
    newSeniority: seniority,
    rating,
    oldSalary: z.int(),
    newSalary: z.int(),
    comment: z.string(),
    predictionId: predictionId.nullable().describe('The prediction that it was decided from'),
    canBeTakenBack: z.boolean().describe('Whether DELETE undoes it: nothing was changed on top of it'),
    decidedBy: z.string().nullable().describe('Whose decision it was: an e-mail; null where it was made elsewhere'),
  })
  .meta({ id: 'SalaryReview' });
export type Review = z.infer<typeof reviewSchema>;

export const reviewsSchema = z
  .object({ items: z.array(reviewSchema).describe('The oldest first') })
  .meta({ id: 'SalaryReviews' });
export type Reviews = z.infer<typeof reviewsSchema>;

export const reviewsExportQuerySchema = z.strictObject({
  from: day.optional().describe('The first day'),
  to: day.optional().describe('The last day'),
  language: csvLanguage,
});
export type ReviewsExportQuery = z.infer<typeof reviewsExportQuerySchema>;
