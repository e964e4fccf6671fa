import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, By } from '../../access/actor.decorator.ts';
import { NeedsRole } from '../../access/needs-role.decorator.ts';
import { Answers } from '../../http/openapi/answers.decorator.ts';
import {
  type ServingAnswer,
  type ShadowChoice,
  servingSchema,
  shadowChoiceSchema,
} from '../../models/models.schema.ts';
import { ModelsService } from '../../models/models.service.ts';
import { type ShadowAnswer, shadowAnswerSchema } from './shadow.schema.ts';
import { ShadowService } from './shadow.service.ts';

@ApiTags('models')
@NeedsRole('admin')
@Controller('models/shadow')
export class ShadowController {
  constructor(
    private readonly models: ModelsService,
    private readonly shadow: ShadowService,
  ) {}

  /** The version in shadow, compared with what was answered. */
  @Get()
  @Answers({ 200: shadowAnswerSchema, problems: [401, 403] })
  async getShadow(): Promise<ShadowAnswer> {
    return { report: await this.shadow.report() };
  }

  /** Puts a version in shadow, or ends it. */
  @Put()
  @Answers({ 200: servingSchema, problems: [400, 401, 403, 404, 409, 413, 415, 422] })
  setShadow(@Body({ schema: shadowChoiceSchema }) { version }: ShadowChoice, @By() by: Actor): Promise<ServingAnswer> {
    return this.models.setShadow(version, by);
  }
}
