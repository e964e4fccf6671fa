import { Controller, Get, Res, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import { type Actor, By } from '../access/actor.decorator.ts';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import { AuditService } from '../audit/audit.service.ts';
import { sendCsv } from '../http/csv/send-csv.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import { EMPLOYEES, REVIEWS, type TrainingFile } from './training-data.sql.ts';
import { trainingRows } from './training-rows.ts';

/** Training data of the next model, as the two files of `npm run model:train -- --employees … --reviews …`. */
@ApiTags('training data')
@NeedsRole('admin')
@ApiProduces('text/csv')
@Controller('training-data')
export class TrainingDataController {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly audit: AuditService,
  ) {}

  @Get('employees.csv')
  @Answers({ 200: null, problems: [401, 403] })
  exportTrainingEmployees(@By() by: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return this.send('training-employees', EMPLOYEES, by, reply);
  }

  @Get('reviews.csv')
  @Answers({ 200: null, problems: [401, 403] })
  exportTrainingReviews(@By() by: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return this.send('training-reviews', REVIEWS, by, reply);
  }

  private async send(name: string, file: TrainingFile, by: Actor, reply: FastifyReply): Promise<StreamableFile> {
    await this.audit.recordAlone(by, { action: 'training-data-exported', after: { file: name } });
    return sendCsv(reply, name, trainingRows(this.database, file));
  }
}
