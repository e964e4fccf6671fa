import { Controller, Delete, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, By } from '../../access/actor.decorator.ts';
import { NeedsRole } from '../../access/needs-role.decorator.ts';
import { idParams } from '../../http/fields.schema.ts';
import { Answers } from '../../http/openapi/answers.decorator.ts';
import { type EmployeeImports, type ImportId, importId, importsSchema } from './imports.schema.ts';
import { ImportsService } from './imports.service.ts';

@ApiTags('employees')
@NeedsRole('hr')
@Controller('imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Get()
  @Answers({ 200: importsSchema, problems: [401, 403] })
  listImports(): Promise<EmployeeImports> {
    return this.imports.list();
  }

  @Delete(':id')
  @Answers({ 204: null, problems: [400, 401, 403, 404, 409] })
  async deleteImport(@Param({ schema: idParams(importId) }) { id }: { id: ImportId }, @By() by: Actor): Promise<void> {
    await this.imports.undo(id, by);
  }
}
