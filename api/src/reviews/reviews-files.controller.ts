import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, By } from '../access/actor.decorator.ts';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import { AuditService } from '../audit/audit.service.ts';
import { csvLabel } from '../http/csv/csv-language.schema.ts';
import { sendCsv } from '../http/csv/send-csv.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import { type ReviewsExportQuery, reviewsExportQuerySchema } from './reviews.schema.ts';
import { ReviewsService } from './reviews.service.ts';

/** Export of decisions. */
@ApiTags('reviews')
@NeedsRole('hr')
@Controller('reviews')
export class ReviewsFilesController {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly audit: AuditService,
  ) {}

  @Get('export')
  @ApiProduces('text/csv')
  @Answers({ 200: null, problems: [400, 401, 403] })
  async exportReviews(
    @Query({ schema: reviewsExportQuerySchema }) query: ReviewsExportQuery,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { language, ...after } = query;
    await this.audit.recordAlone(by, { action: 'decisions-exported', after });
    const name = csvLabel(language, 'decisions', { es: 'decisiones', en: 'decisions' });
    return sendCsv(reply, name, await this.reviews.export(query));
  }
}
