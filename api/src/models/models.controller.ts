import { Body, Controller, Get, Param, Patch, Put, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, By } from '../access/actor.decorator.ts';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import { pagingSchema } from '../http/paging.schema.ts';
import { type ActiveModelAnswer, activeModelSchema } from './manifest.schema.ts';
import {
  type Activation,
  activationSchema,
  type ModelChanges,
  type ModelsPage,
  type ModelVersionAnswer,
  modelChangesSchema,
  modelsPageSchema,
  modelVersionSchema,
  type ServingAnswer,
  servingSchema,
  versionParams,
} from './models.schema.ts';
import { ModelsService } from './models.service.ts';
import { ServingService } from './serving.service.ts';

@ApiTags('models')
@NeedsRole('admin')
@Controller('models')
export class ModelsController {
  constructor(
    private readonly models: ModelsService,
    private readonly serving: ServingService,
  ) {}

  /** The registry: the newest versions first, and which of them answer. */
  @Get()
  @Answers({ 200: modelsPageSchema, problems: [400, 401, 403] })
  listModels(
    @Query({ schema: pagingSchema }) { page, pageSize }: { page: number; pageSize: number },
  ): Promise<ModelsPage> {
    return this.models.list(page, pageSize);
  }

  /** The version that the replica that answers serves. */
  @Get('active')
  @NeedsRole('viewer')
  @Answers({ 200: activeModelSchema, problems: [401] })
  getActiveModel(): ActiveModelAnswer {
    const { manifest } = this.serving.runner.model;
    return { version: manifest.version, sha256: manifest.sha256, manifest };
  }

  /** Activates a version on every replica; to roll back, the one before. */
  @Put('active')
  @Answers({ 200: servingSchema, problems: [400, 401, 403, 404, 409, 413, 415, 422] })
  activateModel(@Body({ schema: activationSchema }) activation: Activation, @By() by: Actor): Promise<ServingAnswer> {
    return this.models.activate(activation, by);
  }

  @Get(':version')
  @NeedsRole('viewer')
  @Answers({ 200: modelVersionSchema, problems: [401, 404] })
  getModel(@Param({ schema: versionParams }) { version }: { version: string }): Promise<ModelVersionAnswer> {
    return this.models.get(version);
  }

  @Get(':version/file')
  @ApiProduces('application/octet-stream')
  @Answers({ 200: null, problems: [401, 403, 404] })
  async getModelFile(
    @Param({ schema: versionParams }) { version }: { version: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.models.file(version);
    reply.header('Content-Disposition', `attachment; filename="${version}.onnx"`);
    return new StreamableFile(file, { type: 'application/octet-stream', length: file.length });
  }

  /** Archives a version or takes it out of the archive, and notes what it is. */
  @Patch(':version')
  @Answers({ 200: modelVersionSchema, problems: [400, 401, 403, 404, 409, 413, 415] })
  updateModel(
    @Param({ schema: versionParams }) { version }: { version: string },
    @Body({ schema: modelChangesSchema }) changes: ModelChanges,
    @By() by: Actor,
  ): Promise<ModelVersionAnswer> {
    return this.models.change(version, changes, by);
  }
}
