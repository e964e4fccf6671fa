import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../access/current-user.decorator.ts';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import type { SessionUser } from '../auth/auth.schema.ts';
import { type EmployeeId, employeeId } from '../employees/employees.schema.ts';
import { idParams } from '../http/fields.schema.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import { type PredictionId, predictionId } from '../predictions/predictions.schema.ts';
import {
  type FeedbackAnswer,
  type FeedbackList,
  feedbackListSchema,
  feedbackSchema,
  type Opinion,
  opinionSchema,
} from './feedback.schema.ts';
import { FeedbackService } from './feedback.service.ts';

/** Feedback on predictions: agree or disagree, once per user and prediction. */
@ApiTags('feedback')
@NeedsRole('viewer')
@Controller()
export class FeedbackController {
  constructor(private readonly feedback: FeedbackService) {}

  @Get('employees/:id/feedback')
  @Answers({ 200: feedbackListSchema, problems: [400, 401, 404] })
  async listEmployeeFeedback(
    @Param({ schema: idParams(employeeId) }) { id }: { id: EmployeeId },
    @CurrentUser() user: SessionUser,
  ): Promise<FeedbackList> {
    return { items: await this.feedback.listOf(id, user.id) };
  }

  @Put('predictions/:id/feedback')
  @Answers({ 200: feedbackSchema, problems: [400, 401, 404, 413, 415] })
  putFeedback(
    @Param({ schema: idParams(predictionId) }) { id }: { id: PredictionId },
    @Body({ schema: opinionSchema }) opinion: Opinion,
    @CurrentUser() user: SessionUser,
  ): Promise<FeedbackAnswer> {
    return this.feedback.put(id, user.id, opinion);
  }

  @Delete('predictions/:id/feedback')
  @Answers({ 204: null, problems: [400, 401] })
  async deleteFeedback(
    @Param({ schema: idParams(predictionId) }) { id }: { id: PredictionId },
    @CurrentUser() user: SessionUser,
  ): Promise<void> {
    await this.feedback.remove(id, user.id);
  }
}
