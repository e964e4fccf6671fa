import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, By } from '../auth/actor.decorator.ts';
import { NeedsRole } from '../auth/needs-role.decorator.ts';
import { sendCsv } from '../csv/send-csv.ts';
import { type IdParams, idParams } from '../employees/employees.schema.ts';
import { EmployeesService } from '../employees/employees.service.ts';
import { Answers } from '../openapi/answers.decorator.ts';
import {
  type AuditFilter,
  type AuditPage,
  type AuditQuery,
  auditFilterSchema,
  auditPageSchema,
  auditQuerySchema,
  type ChangesQuery,
  changesQuerySchema,
} from './audit.schema.ts';
import { AuditService } from './audit.service.ts';
import { auditCsv } from './audit-csv.ts';

/** Who did what, when and from where. */
@ApiTags('audit')
@Controller()
export class AuditController {
  constructor(
    private readonly audit: AuditService,
    private readonly employees: EmployeesService,
  ) {}

  @Get('audit')
  @NeedsRole('admin')
  @Answers({ 200: auditPageSchema, problems: [400, 401, 403] })
  list(@Query({ schema: auditQuerySchema }) query: AuditQuery): Promise<AuditPage> {
    return this.audit.list(query);
  }

  @Get('audit/export')
  @NeedsRole('admin')
  @ApiProduces('text/csv')
  @Answers({ 200: null, problems: [400, 401, 403] })
  async export(
    @Query({ schema: auditFilterSchema }) filter: AuditFilter,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await this.audit.recordAlone(by, { action: 'audit-exported', after: filter });
    return sendCsv(reply, 'audit', auditCsv(this.audit.all(filter)));
  }

  @Get('employees/:id/changes')
  @NeedsRole('hr')
  @Answers({ 200: auditPageSchema, problems: [400, 401, 403, 404] })
  async changes(
    @Param({ schema: idParams }) { id }: IdParams,
    @Query({ schema: changesQuerySchema }) { before }: ChangesQuery,
  ): Promise<AuditPage> {
    await this.employees.get(id);
    return this.audit.list({ subjectId: id, search: '', before });
  }
}
