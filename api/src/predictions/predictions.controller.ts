import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentUser } from '../access/current-user.decorator.ts';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import type { SessionUser } from '../auth/auth.schema.ts';
import { idParams } from '../http/fields.schema.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import {
  type PredictionAnswer,
  type PredictionId,
  type PredictionPreview,
  type PredictionRequest,
  type PredictionsPage,
  type PredictionsQuery,
  predictionId,
  predictionRequestSchema,
  predictionSchema,
  predictionsPageSchema,
  predictionsQuerySchema,
  previewSchema,
  type Sweep,
  type SweepRequest,
  sweepRequestSchema,
  sweepSchema,
} from './predictions.schema.ts';
import { PredictionsService } from './predictions.service.ts';
import { PredictionsStore } from './predictions.store.ts';

@ApiTags('predictions')
@NeedsRole('viewer')
@Controller('predictions')
export class PredictionsController {
  constructor(
    private readonly predictions: PredictionsService,
    private readonly store: PredictionsStore,
  ) {}

  @Post()
  @Answers({ 201: predictionSchema, problems: [400, 401, 404, 413, 415, 422] })
  async createPrediction(
    @Body({ schema: predictionRequestSchema }) request: PredictionRequest,
    @CurrentUser() user: SessionUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PredictionAnswer> {
    const prediction = await this.predictions.create(request, user);
    reply.header('Location', `/api/predictions/${prediction.id}`);
    return prediction;
  }

  @Post('preview')
  @Answers({ 200: previewSchema, problems: [400, 401, 404, 413, 415, 422] })
  previewPrediction(@Body({ schema: predictionRequestSchema }) request: PredictionRequest): Promise<PredictionPreview> {
    return this.predictions.preview(request);
  }

  @Post('sweep')
  @Answers({ 200: sweepSchema, problems: [400, 401, 404, 413, 415, 422] })
  sweepPrediction(@Body({ schema: sweepRequestSchema }) request: SweepRequest): Promise<Sweep> {
    return this.predictions.sweep(request);
  }

  @Get()
  @Answers({ 200: predictionsPageSchema, problems: [400, 401] })
  listPredictions(@Query({ schema: predictionsQuerySchema }) query: PredictionsQuery): Promise<PredictionsPage> {
    return this.store.list(query);
  }

  @Get(':id')
  @Answers({ 200: predictionSchema, problems: [400, 401, 404] })
  getPrediction(@Param({ schema: idParams(predictionId) }) { id }: { id: PredictionId }): Promise<PredictionAnswer> {
    return this.store.get(id);
  }
}
