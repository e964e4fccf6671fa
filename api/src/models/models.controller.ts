import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import { type ActiveModelAnswer, activeModelSchema } from './manifest.schema.ts';
import { ServingService } from './serving.service.ts';

@ApiTags('models')
@NeedsRole('viewer')
@Controller('models')
export class ModelsController {
  constructor(private readonly serving: ServingService) {}

  @Get('active')
  @Answers({ 200: activeModelSchema, problems: [401] })
  getActiveModel(): ActiveModelAnswer {
    const { manifest } = this.serving.runner.model;
    return { version: manifest.version, sha256: manifest.sha256, manifest };
  }
}
