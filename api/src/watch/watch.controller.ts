import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import { type Watch, type WatchQuery, watchQuerySchema, watchSchema } from './watch.schema.ts';
import { WatchService } from './watch.service.ts';

@ApiTags('models')
@NeedsRole('hr')
@Controller('watch')
export class WatchController {
  constructor(private readonly watch: WatchService) {}

  /** Drift and realised error of the active model, by the predictions of the last days. */
  @Get()
  @Answers({ 200: watchSchema, problems: [400, 401, 403] })
  getWatch(@Query({ schema: watchQuerySchema }) { days }: WatchQuery): Promise<Watch> {
    return this.watch.of(days);
  }
}
