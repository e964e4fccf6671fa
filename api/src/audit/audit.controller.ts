import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, By } from '../access/actor.decorator.ts';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import { csvLabel } from '../http/csv/csv-language.schema.ts';
import { sendCsv } from '../http/csv/send-csv.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import {
  type AuditExportQuery,
  type AuditPage,
  type AuditQuery,
  auditExportQuerySchema,
  auditPageSchema,
  auditQuerySchema,
} from './audit.schema.ts';
import { AuditService } from './audit.service.ts';
import { auditCsv } from './audit-csv.ts';

/** The audit log. */
@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @NeedsRole('admin')
  @Answers({ 200: auditPageSchema, problems: [400, 401, 403] })
  listAuditEntries(@Query({ schema: auditQuerySchema }) query: AuditQuery): Promise<AuditPage> {
    return this.audit.list(query);
  }

  @Get('export')
  @NeedsRole('admin')
  @ApiProduces('text/csv')
  @Answers({ 200: null, problems: [400, 401, 403] })
  async exportAuditEntries(
    @Query({ schema: auditExportQuerySchema }) { language, ...filter }: AuditExportQuery,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await this.audit.recordAlone(by, { action: 'audit-exported', after: filter });
    const name = csvLabel(language, 'audit', { es: 'auditoria', en: 'audit' });
    return sendCsv(reply, name, auditCsv(this.audit.all(filter), language));
  }
}
