import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NeedsRole } from '../../access/needs-role.decorator.ts';
import { BodyLimit } from '../../http/body/body-limit.decorator.ts';
import { formOf, TakesParts } from '../../http/body/parts-body.ts';
import { MostAtOnce } from '../../http/most-at-once.decorator.ts';
import { Answers } from '../../http/openapi/answers.decorator.ts';
import { whenClosed } from '../../http/when-closed.ts';
import { ModelTrial } from '../trial/model-trial.service.ts';
import { FILE_PART, UPLOAD_FORM, UPLOAD_LIMIT, type Upload } from '../upload/upload.schema.ts';
import { draftSchema, type ManifestDraft } from './draft.schema.ts';

const DRAFTS_AT_ONCE = 2;
const FORM = { type: 'object', required: ['file'], properties: { file: UPLOAD_FORM.properties.file } };

@ApiTags('models')
@NeedsRole('admin')
@Controller('models/draft')
export class DraftController {
  constructor(private readonly trial: ModelTrial) {}

  /** Drafts the manifest of a file that came without one, to be completed and sent with the file. Nothing is kept. */
  @Post()
  @HttpCode(200)
  @TakesParts({ file: FILE_PART })
  @BodyLimit(UPLOAD_LIMIT)
  @MostAtOnce(DRAFTS_AT_ONCE)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FORM as never, required: true })
  @Answers({ 200: draftSchema, problems: [400, 401, 403, 413, 415, 422, 429] })
  draftManifest(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ManifestDraft> {
    const { file } = formOf<Pick<Upload, 'file'>>(request);
    const gone = new AbortController();
    whenClosed(reply, () => gone.abort());
    return this.trial.draft(file, gone.signal);
  }
}
