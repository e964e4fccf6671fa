import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import { type ActiveModelAnswer, activeModelSchema } from './manifest.schema.ts';
import { ModelRunner } from './model-runner.ts';

@ApiTags('models')
@NeedsRole('viewer')
@Controller('models')
export class ModelsController {
  constructor(private readonly runner: ModelRunner) {}

  @Get('active')
  @Answers({ 200: activeModelSchema, problems: [401] })
  getActiveModel(): ActiveModelAnswer {
    const { manifest } = this.runner.model;
    return { version: manifest.version, sha256: manifest.sha256, manifest };
  }
}
