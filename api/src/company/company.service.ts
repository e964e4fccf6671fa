import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import type { Actor } from '../access/actor.decorator.ts';
import { AuditService } from '../audit/audit.service.ts';
import { rowsOf } from '../database/query.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { Company } from './company.entity.ts';
import type { CompanyAnswer, CompanyBasics, CompanyChanges } from './company.schema.ts';
import { companyChangedMeanwhile } from './company-messages.ts';
import { differences } from './differences.ts';
import { Job } from './job.entity.ts';
import { toJob } from './job-answers.ts';
import { JobList } from './job-list.ts';
import { jobNames } from './jobs.sql.ts';
import { lockCompany } from './lock-company.ts';

const ID = { id: 1 } as const;
const STORED = { id: true, name: true, labelEs: true, labelEn: true, version: true } as const;

/** The company's settings. Read from the database each time: what one replica changes, all know at once. */
@Injectable()
export class CompanyService {
  constructor(
    @InjectRepository(Company) private readonly company: Repository<Company>,
    @InjectRepository(Job) private readonly jobs: Repository<Job>,
    private readonly audit: AuditService,
  ) {}

  async basics(): Promise<CompanyBasics> {
    const { name, currency, language } = await this.company.findOneByOrFail(ID);
    return { name, currency, language };
  }

  /** @param lock in the transaction of `manager`: none is renamed or deleted until its commit */
  async jobList(manager = this.jobs.manager, { lock = false } = {}): Promise<JobList> {
    return new JobList(await rowsOf(manager, jobNames(lock)));
  }

  async get(): Promise<CompanyAnswer> {
    const [{ id: _, ...company }, jobs] = await Promise.all([this.company.findOneByOrFail(ID), this.storedJobs()]);
    return { ...company, jobs: jobs.map(toJob) };
  }

  /**
   * Changes the given fields, with optimistic locking. No amount is converted.
   *
   * @throws ProblemException 409 with the company as it is now when it was changed meanwhile
   */
  async change({ version, ...changes }: CompanyChanges, by: Actor): Promise<CompanyAnswer> {
    await this.company.manager.transaction(async (manager) => {
      const known = await lockCompany(manager);
      if (known.version !== version) {
        const { name, currency, language } = known;
        const current = { name, currency, language, version: known.version };
        throw ProblemException.conflict(companyChangedMeanwhile(version, known.version), current);
      }
      const deed = differences({ ...known }, changes);
      if (Object.keys(deed.after).length === 0) return;
      await manager.update(Company, ID, changes);
      const subject = changes.name ?? known.name ?? '';
      await this.audit.record(manager, by, { action: 'company-changed', subject, ...deed });
    });
    return this.get();
  }

  /** Without counting their people, which of a million takes a tenth of a second. */
  private storedJobs(): Promise<Job[]> {
    return this.jobs.find({ select: STORED, order: { name: 'ASC' } });
  }
}
