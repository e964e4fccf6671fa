import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import type { Actor } from '../../access/actor.decorator.ts';
import { AuditService } from '../../audit/audit.service.ts';
import { rowsOf } from '../../database/query.ts';
import { EmployeeImport } from './import.entity.ts';
import type { EmployeeImports, ImportId } from './imports.schema.ts';
import { lastImports } from './imports.sql.ts';
import { undoImport } from './undo-import.ts';

/** Imports that were written. */
@Injectable()
export class ImportsService {
  constructor(
    @InjectRepository(EmployeeImport) private readonly imports: Repository<EmployeeImport>,
    private readonly audit: AuditService,
  ) {}

  async list(): Promise<EmployeeImports> {
    const rows = await rowsOf(this.imports, lastImports);
    return { items: rows.map(({ importedAt, ...row }) => ({ ...row, importedAt: importedAt.toISOString() })) };
  }

  /** See `undoImport` for its errors. */
  async undo(id: ImportId, by: Actor): Promise<void> {
    await this.imports.manager.transaction(async (manager) => {
      await this.audit.record(manager, by, ...(await undoImport(manager, id)));
    });
  }
}
