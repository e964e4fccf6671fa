import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import PQueue from 'p-queue';
import type { EntityManager, Repository } from 'typeorm';
import type { Actor } from '../../access/actor.decorator.ts';
import type { UserId } from '../../access/live-session.ts';
import { AuditService } from '../../audit/audit.service.ts';
import { CompanyService } from '../../company/company.service.ts';
import { lockUntilCommit } from '../../database/advisory-lock.ts';
import { newId } from '../../database/new-id.ts';
import { rowsOf } from '../../database/query.ts';
import { isUniqueViolation } from '../../database/violations.ts';
import { ProblemException } from '../../http/problems/problem.exception.ts';
import { slowRefusal } from '../../http/slow-refusal.ts';
import { Employee } from '../employee.entity.ts';
import { type ImportId } from '../imports/imports.schema.ts';
import { insertImport } from '../imports/imports.sql.ts';
import { compareRows } from './compare-rows.ts';
import { FileRefused } from './file-refused.ts';
import type { ImportReport, ImportRequest } from './import.schema.ts';
import { addedMeanwhile } from './import-messages.ts';
import { knownByEmail, namesOfDepartments, write } from './import-store.ts';
import { LARGE, readLargeFile } from './read-large-file.ts';
import { refuseWrong, reportOf } from './report.ts';

@Injectable()
export class EmployeesImportService {
  /** One file at a time, at most 20 a second, to bound CPU and memory. */
  private readonly queue = new PQueue({ concurrency: 1, interval: 250, intervalCap: 5 });

  constructor(
    @InjectRepository(Employee) private readonly employees: Repository<Employee>,
    private readonly company: CompanyService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Previews a file, or imports it in one transaction.
   *
   * @throws ProblemException 422 for an invalid CSV, an exceeded limit or an unknown column, and for an import with
   * errors; 409 when one of its employees was added concurrently.
   */
  run(request: ImportRequest, by: Actor): Promise<ImportReport> {
    return this.queue.add(() => this.runNow(request, by));
  }

  private async runNow(request: ImportRequest, by: Actor): Promise<ImportReport> {
    const { csv, mapping, dates, apply } = request;
    const [{ currency }, { jobs }] = await Promise.all([this.company.basics(), this.company.jobList()]);
    const file = await readLargeFile({ csv, mapping, dates, currency, jobs }).catch(async (error: unknown) => {
      if (!(error instanceof FileRefused)) throw error;
      if (csv.length > LARGE) await slowRefusal();
      throw ProblemException.unprocessable(error.errors);
    });
    const emails = file.rows.map(({ values }) => values.email);
    const compare = async (manager: EntityManager, lock: boolean) => {
      // Imports are serialised, so that they cannot deadlock on rows; before departments and jobs, as the removal of the
      // fictitious company and a job's rename do it.
      if (lock) await lockUntilCommit(manager, 'import');
      // Before the people, as a deletion locks them: none is renamed or deleted until the commit.
      const departments = await namesOfDepartments(manager, lock);
      const jobs = await this.company.jobList(manager, { lock });
      return compareRows(file, await knownByEmail(manager, emails, lock), { departments, jobs });
    };
    if (!apply) return reportOf(file, await compare(this.employees.manager, false), false);
    try {
      return await this.employees.manager.transaction(async (manager) => {
        const comparison = await compare(manager, true);
        refuseWrong(file, comparison);
        const id = newId<ImportId>();
        const isChange = comparison.created.length + comparison.changed.length > 0;
        if (isChange) await rowsOf(manager, insertImport(id, by.id as UserId));
        await write(manager, comparison, id, (deeds) => this.audit.record(manager, by, ...deeds));
        const report = { ...reportOf(file, comparison, true), importId: isChange ? id : null };
        const { created, changed } = report;
        await this.audit.record(manager, by, { action: 'employees-imported', after: { created, changed } });
        return report;
      });
    } catch (error) {
      if (isUniqueViolation(error)) throw ProblemException.conflict(addedMeanwhile());
      throw error;
    }
  }
}
