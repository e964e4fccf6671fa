import { Readable } from 'node:stream';
import { Controller, Get, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import { NeedsRole } from '../auth/needs-role.decorator.ts';
import { Answers } from '../openapi/answers.decorator.ts';
import { EMPLOYEES, REVIEWS, type TrainingFile, trainingRows } from './training-rows.ts';

/**
 * What the next model learns from, as the two files that `npm run model:train -- --employees … --reviews …` reads.
 */
@ApiTags('training data')
@NeedsRole('admin')
@ApiProduces('text/csv')
@Controller('training-data')
export class TrainingDataController {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  @Get('employees.csv')
  @Answers({ 200: null, problems: [401, 403] })
  employees(@Res({ passthrough: true }) reply: FastifyReply): StreamableFile {
    return this.send('employees.csv', EMPLOYEES, reply);
  }

  @Get('reviews.csv')
  @Answers({ 200: null, problems: [401, 403] })
  reviews(@Res({ passthrough: true }) reply: FastifyReply): StreamableFile {
    return this.send('reviews.csv', REVIEWS, reply);
  }

  private send(name: string, file: TrainingFile, reply: FastifyReply): StreamableFile {
    reply.header('Content-Disposition', `attachment; filename="${name}"`);
    const rows = Readable.from(trainingRows(this.database, file));
    return new StreamableFile(rows, { type: 'text/csv; charset=utf-8; header=present' });
  }
}
