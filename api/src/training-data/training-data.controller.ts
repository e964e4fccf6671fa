import { Controller, Get, Res, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, By } from '../access/actor.decorator.ts';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import { AuditService } from '../audit/audit.service.ts';
import { sendCsv } from '../http/csv/send-csv.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import { TrainingDataService } from './training-data.service.ts';

/** Training data of the next model, as the two files of `npm run model:train -- --employees … --reviews …`. */
@ApiTags('training data')
@NeedsRole('admin')
@ApiProduces('text/csv')
@Controller('training-data')
export class TrainingDataController {
  constructor(
    private readonly data: TrainingDataService,
    private readonly audit: AuditService,
  ) {}

  @Get('employees.csv')
  @Answers({ 200: null, problems: [401, 403] })
  exportTrainingEmployees(@By() by: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return this.send('employees', by, reply);
  }

  @Get('reviews.csv')
  @Answers({ 200: null, problems: [401, 403] })
  exportTrainingReviews(@By() by: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return this.send('reviews', by, reply);
  }

  private async send(file: 'employees' | 'reviews', by: Actor, reply: FastifyReply): Promise<StreamableFile> {
    const name = `training-${file}`;
    await this.audit.recordAlone(by, { action: 'training-data-exported', after: { file: name } });
    return sendCsv(reply, name, this.data.rows(file));
  }
}
