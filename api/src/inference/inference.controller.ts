import { Body, Controller, Get, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import { Public } from '../access/public.decorator.ts';
import { HealthService } from '../health/health.service.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import {
  type InferenceRequest,
  type InferenceResponse,
  inferenceRequestSchema,
  inferenceResponseSchema,
  type ModelMetadata,
  modelMetadataSchema,
  modelParams,
  modelReadySchema,
  modelVersionParams,
  type ServerHealth,
  serverHealthSchema,
  serverMetadataSchema,
} from './inference.schema.ts';
import { InferenceService } from './inference.service.ts';
import { InferenceAnswers } from './inference-answers.decorator.ts';
import { notReady } from './inference-messages.ts';

interface Model {
  name: string;
  version?: string;
}

/** https://github.com/kserve/open-inference-protocol, REST; errors are `{"error": …}`. */
@ApiTags('open inference protocol')
@NeedsRole('viewer')
@Controller('v2')
export class InferenceController {
  constructor(
    private readonly inference: InferenceService,
    private readonly health: HealthService,
  ) {}

  @Get()
  @InferenceAnswers(serverMetadataSchema, 401)
  getServerMetadata() {
    return { name: 'aumento', version: '2', extensions: [] };
  }

  @Get('health/live')
  @Public()
  @InferenceAnswers(serverHealthSchema)
  getServerLive(): ServerHealth {
    return { live: true };
  }

  @Get('health/ready')
  @Public()
  @InferenceAnswers(serverHealthSchema)
  async getServerReady(): Promise<ServerHealth> {
    const { status, checks } = await this.health.ready();
    if (status !== 'ok') throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, notReady(checks));
    return { live: true, ready: true };
  }

  @Get('models/:name')
  @InferenceAnswers(modelMetadataSchema, 401, 404, 422)
  getModelMetadata(@Param({ schema: modelParams }) { name }: Model): Promise<ModelMetadata> {
    return this.inference.metadata(name);
  }

  @Get('models/:name/versions/:version')
  @InferenceAnswers(modelMetadataSchema, 401, 404, 422)
  getModelVersionMetadata(@Param({ schema: modelVersionParams }) { name, version }: Model): Promise<ModelMetadata> {
    return this.inference.metadata(name, version);
  }

  @Get('models/:name/ready')
  @InferenceAnswers(modelReadySchema, 401, 404)
  async getModelReady(@Param({ schema: modelParams }) { name }: Model) {
    await this.inference.refuseUnknown(name);
    return { name, ready: true };
  }

  @Get('models/:name/versions/:version/ready')
  @InferenceAnswers(modelReadySchema, 401, 404)
  async getModelVersionReady(@Param({ schema: modelVersionParams }) { name, version }: Model) {
    await this.inference.refuseUnknown(name, version);
    return { name, ready: true };
  }

  @Post('models/:name/infer')
  @InferenceAnswers(inferenceResponseSchema, 400, 401, 404, 413, 415, 422)
  infer(
    @Param({ schema: modelParams }) { name }: Model,
    @Body({ schema: inferenceRequestSchema }) request: InferenceRequest,
  ): Promise<InferenceResponse> {
    return this.inference.infer(name, undefined, request);
  }

  @Post('models/:name/versions/:version/infer')
  @InferenceAnswers(inferenceResponseSchema, 400, 401, 404, 413, 415, 422)
  inferWithVersion(
    @Param({ schema: modelVersionParams }) { name, version }: Model,
    @Body({ schema: inferenceRequestSchema }) request: InferenceRequest,
  ): Promise<InferenceResponse> {
    return this.inference.infer(name, version, request);
  }
}
