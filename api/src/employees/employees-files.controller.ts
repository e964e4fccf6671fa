import { Body, Controller, Get, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, By } from '../access/actor.decorator.ts';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import { AuditService } from '../audit/audit.service.ts';
import { BodyLimit } from '../http/body/body-limit.decorator.ts';
import { csvLabel } from '../http/csv/csv-language.schema.ts';
import { sendCsv } from '../http/csv/send-csv.ts';
import { MostAtOnce } from '../http/most-at-once.decorator.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import { type EmployeesExportQuery, employeesExportQuerySchema } from './employees.schema.ts';
import { EmployeesService } from './employees.service.ts';
import { EmployeesImportService } from './import/employees-import.service.ts';
import {
  IMPORT_LIMIT,
  type ImportReport,
  type ImportRequest,
  importReportSchema,
  importRequestSchema,
} from './import/import.schema.ts';

/** One running and one waiting, since each holds a large file in memory. */
const IMPORTS_AT_ONCE = 2;

/** Import and export of employees. */
@ApiTags('employees')
@NeedsRole('hr')
@Controller('employees')
export class EmployeesFilesController {
  constructor(
    private readonly employees: EmployeesService,
    private readonly imports: EmployeesImportService,
    private readonly audit: AuditService,
  ) {}

  @Post('import')
  @BodyLimit(IMPORT_LIMIT)
  @MostAtOnce(IMPORTS_AT_ONCE)
  @Answers({ 200: importReportSchema, problems: [400, 401, 403, 409, 413, 415, 422, 429] })
  importEmployees(
    @Body({ schema: importRequestSchema }) request: ImportRequest,
    @By() by: Actor,
  ): Promise<ImportReport> {
    return this.imports.run(request, by);
  }

  @Get('export')
  @ApiProduces('text/csv')
  @Answers({ 200: null, problems: [400, 401, 403] })
  async exportEmployees(
    @Query({ schema: employeesExportQuerySchema }) query: EmployeesExportQuery,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { language, ...after } = query;
    await this.audit.recordAlone(by, { action: 'employees-exported', after });
    const name = csvLabel(language, 'employees', { es: 'personas', en: 'employees' });
    return sendCsv(reply, name, await this.employees.export(query));
  }
}
