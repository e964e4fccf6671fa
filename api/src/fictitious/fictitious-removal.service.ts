import { HttpStatus, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.decorator.ts';
import { AuditService } from '../audit/audit.service.ts';
import { SessionsService } from '../auth/sessions.service.ts';
import { lockUntilCommit } from '../database/advisory-lock.ts';
import { deleteFictitious } from '../database/fictitious.sql.ts';
import { rowsOf } from '../database/query.ts';
import { StalePhotosService } from '../employees/photos/stale-photos.service.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { translate } from '../i18n/translate.ts';
import type { FictitiousCompany } from './fictitious.schema.ts';
import { countFictitious, deleteDemoAccount, deleteEmptyImports, lockFictitious } from './fictitious.sql.ts';

@Injectable()
export class FictitiousRemovalService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
    private readonly photos: StalePhotosService,
  ) {}

  /** What a removal would take, and how many people would stay. */
  async count(manager: EntityManager = this.database.manager): Promise<FictitiousCompany> {
    const [counted] = await rowsOf(manager, countFictitious);
    return counted as FictitiousCompany;
  }

  /**
   * Removes the fictitious people with all that belongs to them, and the demo account, whose rights were meant for their
   * data only. All or nothing.
   *
   * @returns what was removed
   * @throws ProblemException 404 when nobody fictitious is left
   */
  async remove(by: Actor): Promise<FictitiousCompany> {
    const removed = await this.database.transaction(async (manager) => {
      // An import must not change one of them meanwhile, nor may somebody enter with the demo account.
      await lockUntilCommit(manager, 'import');
      await lockUntilCommit(manager, 'admins');
      for (const statement of lockFictitious) await rowsOf(manager, statement);
      const { others, ...before } = await this.count(manager);
      if (before.employees === 0) throw new ProblemException(HttpStatus.NOT_FOUND, nobodyFictitious());
      for (const statement of [...deleteFictitious, deleteEmptyImports, deleteDemoAccount]) {
        await rowsOf(manager, statement);
      }
      // One record: who they were says nothing about anybody.
      await this.audit.record(manager, by, { action: 'fictitious-company-removed', before });
      return { ...before, others };
    });
    this.sessions.forget();
    void this.photos.sweep(); // not waited for: there may be many
    return removed;
  }
}

const nobodyFictitious = () =>
  translate({
    en: 'The fictitious company is not here any more: everybody was added, or got another name or e-mail.',
    es: 'La empresa ficticia ya no está: a todas las personas alguien las agregó o les cambió el nombre o el correo.',
  });
