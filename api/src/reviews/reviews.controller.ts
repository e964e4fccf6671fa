import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, By } from '../access/actor.decorator.ts';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import { type EmployeeId, employeeId } from '../employees/employees.schema.ts';
import { idParams } from '../http/fields.schema.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import {
  type Decision,
  decisionSchema,
  type Review,
  type ReviewId,
  type Reviews,
  reviewId,
  reviewSchema,
  reviewsSchema,
} from './reviews.schema.ts';
import { ReviewsService } from './reviews.service.ts';

@ApiTags('reviews')
@Controller()
export class ReviewsController {
  constructor(private readonly reviews: ReviewsService) {}

  @Get('employees/:id/reviews')
  @NeedsRole('viewer')
  @Answers({ 200: reviewsSchema, problems: [400, 401, 404] })
  async listEmployeeReviews(@Param({ schema: idParams(employeeId) }) { id }: { id: EmployeeId }): Promise<Reviews> {
    return { items: await this.reviews.listOf(id) };
  }

  @Post('reviews')
  @NeedsRole('hr')
  @Answers({ 201: reviewSchema, problems: [400, 401, 403, 404, 409, 413, 415, 422] })
  createReview(@Body({ schema: decisionSchema }) decision: Decision, @By() by: Actor): Promise<Review> {
    return this.reviews.create(decision, by);
  }

  @Delete('reviews/:id')
  @NeedsRole('hr')
  @Answers({ 204: null, problems: [400, 401, 403, 404, 409] })
  async deleteReview(@Param({ schema: idParams(reviewId) }) { id }: { id: ReviewId }, @By() by: Actor): Promise<void> {
    await this.reviews.remove(id, by);
  }
}
