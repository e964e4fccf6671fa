import { Body, Controller, Get, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NeedsRole } from '../auth/needs-role.decorator.ts';
import { BodyLimit } from '../limits/body-limit.decorator.ts';
import { Answers } from '../openapi/answers.decorator.ts';
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

/** Many employees at once, as files. */
@ApiTags('employees')
@NeedsRole('hr')
@Controller('employees')
export class EmployeesFilesController {
  constructor(
    private readonly employees: EmployeesService,
    private readonly imports: EmployeesImportService,
  ) {}

  @Post('import')
  @BodyLimit(IMPORT_LIMIT)
  @Answers({ 200: importReportSchema, problems: [400, 401, 403, 409, 413, 415, 422] })
  import(@Body({ schema: importRequestSchema }) request: ImportRequest): Promise<ImportReport> {
    return this.imports.run(request);
  }

  @Get('export')
  @ApiProduces('text/csv')
  @Answers({ 200: null, problems: [400, 401, 403] })
  export(
    @Query({ schema: employeesExportQuerySchema }) query: EmployeesExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): StreamableFile {
    const day = new Date().toISOString().slice(0, 10);
    reply.header('Content-Disposition', `attachment; filename="employees-${day}.csv"`);
    return new StreamableFile(this.employees.export(query), { type: 'text/csv; charset=utf-8; header=present' });
  }
}
