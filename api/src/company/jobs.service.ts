import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Not, type Repository } from 'typeorm';
import type { Actor } from '../access/actor.decorator.ts';
import { AuditService } from '../audit/audit.service.ts';
import { lockUntilCommit } from '../database/advisory-lock.ts';
import { newId } from '../database/new-id.ts';
import { rowsOf } from '../database/query.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { jobChangedMeanwhile, jobStillNeeded, jobTaken, tooManyJobs } from './company-messages.ts';
import { differences } from './differences.ts';
import { Job } from './job.entity.ts';
import { toCountedJob, toJob } from './job-answers.ts';
import { type JobNames, sameJob } from './job-names.ts';
import { type CountedJob, JOB, type JobChanges, type JobDraft, type JobId, MOST_JOBS } from './jobs.schema.ts';
import { lockEmployees, peopleWith, renameInImports } from './jobs.sql.ts';
import { lockCompany } from './lock-company.ts';

const STORED = { id: true, name: true, labelEs: true, labelEn: true, version: true } as const;

/** The company's jobs. Changed one after the other: no two may be written alike. */
@Injectable()
export class JobsService {
  constructor(
    @InjectRepository(Job) private readonly jobs: Repository<Job>,
    private readonly audit: AuditService,
  ) {}

  async list(): Promise<CountedJob[]> {
    return (await this.jobs.find({ order: { name: 'ASC' } })).map(toCountedJob);
  }

  /** @throws ProblemException 404 for an unknown id. */
  async get(id: JobId): Promise<CountedJob> {
    const job = await this.jobs.findOneBy({ id });
    if (!job) throw ProblemException.notFound(JOB, id);
    return toCountedJob(job);
  }

  /** @throws ProblemException 409 when one cannot be told from it, or there are too many. */
  async create(draft: JobDraft, by: Actor): Promise<CountedJob> {
    const id = newId<JobId>();
    await this.jobs.manager.transaction(async (manager) => {
      await lockCompany(manager);
      const given = { name: draft.name, labelEs: null, labelEn: null, ...labelsOf(draft) };
      const others = await manager.find(Job, { select: STORED });
      if (others.length >= MOST_JOBS) throw ProblemException.conflict(tooManyJobs(MOST_JOBS));
      refuseTaken(given, others);
      await manager.insert(Job, { id, ...given });
      const { after } = differences({ labelEs: null, labelEn: null }, given);
      await this.audit.record(manager, by, { action: 'job-created', subjectId: id, subject: draft.name, after });
    });
    return this.get(id);
  }

  /**
   * Changes the given fields, with optimistic locking. Its people have the new name at once.
   *
   * @throws ProblemException 404 for an unknown id; 409 with the job as it is now when it was changed meanwhile, and when
   * another one cannot be told from it
   */
  async change(id: JobId, { version, ...changes }: JobChanges, by: Actor): Promise<CountedJob> {
    await this.jobs.manager.transaction(async (manager) => {
      if (changes.name !== undefined) {
        // In the order of an import, which must not wait for this while this waits for it.
        await lockUntilCommit(manager, 'import');
        await rowsOf(manager, lockEmployees);
      }
      const known = await lockJob(manager, id);
      if (known.version !== version) {
        throw ProblemException.conflict(jobChangedMeanwhile(known.name, version, known.version), toJob(known));
      }
      const given = { ...(changes.name !== undefined && { name: changes.name }), ...labelsOf(changes) };
      const deed = differences({ ...known }, given);
      if (Object.keys(deed.after).length === 0) return;
      refuseTaken({ ...known, ...given }, await manager.find(Job, { select: STORED, where: { id: Not(id) } }));
      await manager.update(Job, { id }, given);
      if (given.name !== undefined) await rowsOf(manager, renameInImports(known.name, given.name));
      await this.audit.record(manager, by, { action: 'job-changed', subjectId: id, subject: known.name, ...deed });
    });
    return this.get(id);
  }

  /** @throws ProblemException 404 for an unknown id, 409 while somebody has it, or had when they left the company. */
  async remove(id: JobId, by: Actor): Promise<void> {
    await this.jobs.manager.transaction(async (manager) => {
      // As undoing an import does, which may give the job back to somebody.
      await lockUntilCommit(manager, 'import');
      const { name, labelEs, labelEn } = await lockJob(manager, id);
      const [{ people }] = (await rowsOf(manager, peopleWith(name))) as [{ people: number }];
      if (people > 0) throw ProblemException.conflict(jobStillNeeded(name, people));
      await manager.delete(Job, { id });
      const { after: before } = differences({ labelEs: null, labelEn: null }, { name, labelEs, labelEn });
      await this.audit.record(manager, by, { action: 'job-deleted', subjectId: id, subject: name, before });
    });
  }
}

/** Nobody is moved into a job that is locked: the foreign key waits for it. */
async function lockJob(manager: EntityManager, id: JobId): Promise<Omit<Job, 'employees'>> {
  await lockCompany(manager);
  const options = { select: STORED, where: { id }, lock: { mode: 'pessimistic_write' } } as const;
  const job = await manager.findOne(Job, options);
  if (!job) throw ProblemException.notFound(JOB, id);
  return job;
}

function labelsOf({ label }: Pick<JobDraft, 'label'>): Partial<JobNames> {
  return {
    ...(label?.es !== undefined && { labelEs: label.es }),
    ...(label?.en !== undefined && { labelEn: label.en }),
  };
}

function refuseTaken(given: JobNames, others: readonly JobNames[]): void {
  const same = sameJob(given, others);
  if (same) throw ProblemException.conflict(jobTaken(same.given, same.name));
}
