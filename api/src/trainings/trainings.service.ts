import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, type Repository } from 'typeorm';
import type { Actor } from '../access/actor.decorator.ts';
import { AuditService } from '../audit/audit.service.ts';
import { newId } from '../database/new-id.ts';
import { isUniqueViolation } from '../database/violations.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { hasTrainingEnded, toTraining } from './to-training.ts';
import { Training } from './training.entity.ts';
import { alreadyOne, hasEnded, isRegistering } from './training-messages.ts';
import { TRAINING, type TrainingAnswer, type TrainingId, type Trainings } from './trainings.schema.ts';
import { ONLY_REGISTERED } from './trainings.sql.ts';

const LISTED = 50;

/**
 * Trainings as the API knows them: rows. Asking for one is an INSERT and cancelling one an UPDATE; a worker hands over to
 * the queue what waits (run/training-queue.service.ts).
 */
@Injectable()
export class TrainingsService {
  constructor(
    @InjectRepository(Training) private readonly trainings: Repository<Training>,
    private readonly audit: AuditService,
  ) {}

  /** @throws ProblemException 409 naming the one that waits or runs */
  async ask(by: Actor): Promise<TrainingAnswer> {
    const id = newId<TrainingId>();
    await this.trainings.manager
      .transaction(async (manager) => {
        await manager.insert(Training, { id, askedById: by.id });
        await this.audit.record(manager, by, { action: 'training-asked', subjectId: id });
      })
      .catch(async (error: unknown) => {
        if (!isUniqueViolation(error)) throw error;
        const other = await this.trainings.findOneBy({ state: In(['waiting', 'running']) });
        throw ProblemException.conflict(alreadyOne(other?.id ?? ''), other ? { id: other.id } : undefined);
      });
    return this.get(id);
  }

  async list(): Promise<Trainings> {
    const rows = await this.trainings.find({ relations: { askedBy: true }, order: { id: 'DESC' }, take: LISTED });
    return { items: rows.map(toTraining) };
  }

  /** @throws ProblemException 404 */
  async get(id: TrainingId): Promise<TrainingAnswer> {
    const row = await this.trainings.findOne({ where: { id }, relations: { askedBy: true } });
    if (!row) throw ProblemException.notFound(TRAINING, id);
    return toTraining(row);
  }

  /** @throws ProblemException 404; 409 where it has ended, or its version is being registered */
  async cancel(id: TrainingId, by: Actor): Promise<TrainingAnswer> {
    await this.trainings.manager.transaction(async (manager) => {
      const row = await manager.findOne(Training, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw ProblemException.notFound(TRAINING, id);
      if (hasTrainingEnded(row)) throw ProblemException.conflict(hasEnded(id, row.state));
      if (row.stage === 'registering') throw ProblemException.conflict(isRegistering(id));
      await manager.update(Training, { id }, { state: 'cancelled', ...ONLY_REGISTERED, endedAt: () => 'now()' });
      await this.audit.record(manager, by, { action: 'training-cancelled', subjectId: id });
    });
    return this.get(id);
  }
}
