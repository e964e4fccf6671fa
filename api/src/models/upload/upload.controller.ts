import { Controller, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, By } from '../../access/actor.decorator.ts';
import { NeedsRole } from '../../access/needs-role.decorator.ts';
import { BodyLimit } from '../../http/body/body-limit.decorator.ts';
import { formOf, TakesParts } from '../../http/body/parts-body.ts';
import { MostAtOnce } from '../../http/most-at-once.decorator.ts';
import { Answers } from '../../http/openapi/answers.decorator.ts';
import { whenClosed } from '../../http/when-closed.ts';
import { ModelsService } from '../models.service.ts';
import { ModelTrial } from '../trial/model-trial.service.ts';
import { completeManifest } from './complete-manifest.ts';
import {
  UPLOAD,
  UPLOAD_FORM,
  UPLOAD_LIMIT,
  type Upload,
  type UploadedModel,
  uploadedModelSchema,
} from './upload.schema.ts';

/** One is tried, with its file in memory: of two, and the process that tries, 512 MB would be too little. */
const UPLOADS_AT_ONCE = 1;

@ApiTags('models')
@NeedsRole('admin')
@Controller('models')
export class UploadController {
  constructor(
    private readonly trial: ModelTrial,
    private readonly models: ModelsService,
  ) {}

  /** Registers a model of one's own, once it has been tried. It is not active by that. */
  @Post()
  @TakesParts(UPLOAD)
  @BodyLimit(UPLOAD_LIMIT)
  @MostAtOnce(UPLOADS_AT_ONCE)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: UPLOAD_FORM as never, required: true })
  @Answers({ 201: uploadedModelSchema, problems: [400, 401, 403, 409, 413, 415, 422, 429] })
  async uploadModel(
    @Req() request: FastifyRequest,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UploadedModel> {
    const { file, manifest: given } = formOf<Upload>(request);
    const manifest = completeManifest(given, file);
    const gone = new AbortController();
    whenClosed(reply, () => gone.abort());
    const trial = await this.trial.try({ manifest, file }, gone.signal);
    const version = await this.models.add({ manifest, file, source: 'upload' }, by);
    reply.header('Location', `/api/models/${version.version}`);
    return { ...version, trial };
  }
}
