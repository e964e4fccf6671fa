import { z } from 'zod';
import { salary } from '../employees/employee-changes.schema.ts';
import { seniority } from '../employees/employees.schema.ts';
import { comment, uuid } from '../http/fields.schema.ts';

const rating = z.int().min(1).max(5).describe('Performance, 5 is best');

export const decisionSchema = z
  .strictObject({
    predictionId: uuid,
    newSalary: salary.optional().describe('Left out: what was predicted'),
    rating: rating.optional().describe('Left out: the one that the prediction was made with'),
    comment: comment.default(''),
  })
  .meta({ id: 'Decision' });
export type Decision = z.infer<typeof decisionSchema>;

export const reviewSchema = z
  .object({
    id: uuid,
    employeeId: uuid,
    reviewedOn: z.iso.date(),
    oldSeniority: seniority,
    newSeniority: seniority,
    rating,
    oldSalary: z.int(),
    newSalary: z.int(),
    comment: z.string(),
    predictionId: uuid.nullable().describe('The prediction that it was decided from'),
    decidedBy: z.string().nullable().describe('Whose decision it was: an e-mail; null where it was made elsewhere'),
  })
  .meta({ id: 'SalaryReview' });
export type Review = z.infer<typeof reviewSchema>;

export const reviewsSchema = z
  .object({ items: z.array(reviewSchema).describe('The oldest first') })
  .meta({ id: 'SalaryReviews' });
export type Reviews = z.infer<typeof reviewsSchema>;
