import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { QueryDeepPartialEntity } from 'typeorm';
import { In, type Repository } from 'typeorm';
import { WORKER } from '../../access/worker.ts';
import { AuditService } from '../../audit/audit.service.ts';
import { isDatabaseAway } from '../../database/is-database-away.ts';
import { newId } from '../../database/new-id.ts';
import { rowsOf } from '../../database/query.ts';
import type { Language } from '../../i18n/translate.ts';
import { ServingService } from '../../models/serving.service.ts';
import { Training } from '../training.entity.ts';
import { interrupted } from '../training-messages.ts';
import type { TrainingId } from '../trainings.schema.ts';
import { askAutomatically, beginTraining, ONLY_REGISTERED } from '../trainings.sql.ts';

/** A worker that dies so often in the middle of a training does so because of it. */
const MOST_ATTEMPTS = 5;
const PAUSE_MS = 1_000;

/** One worker's attempt at a training. */
export interface Attempt {
  id: TrainingId;
  attempt: number;
}

/** What a worker does with the rows. Only the last attempt at a training that still runs writes to it. */
@Injectable()
export class AttemptsService {
  constructor(
    @InjectRepository(Training) private readonly trainings: Repository<Training>,
    private readonly audit: AuditService,
    private readonly serving: ServingService,
  ) {}

  oneIsOpen(): Promise<boolean> {
    return this.trainings.existsBy({ state: In(['waiting', 'running']) });
  }

  async askAutomatically(): Promise<void> {
    await this.trainings.manager.transaction(async (manager) => {
      const [asked] = await rowsOf(manager, askAutomatically(newId(), this.serving.pinnedVersion));
      if (asked) await this.audit.record(manager, WORKER, { action: 'training-asked', subjectId: asked.id });
    });
  }

  /** Takes the training that waits, or that a worker left; undefined where there is none, or none that is worth it. */
  async begin(): Promise<(Training & Attempt) | undefined> {
    const [begun] = await rowsOf(this.trainings, beginTraining);
    if (!begun) return undefined;
    const attempt = begun as Attempt;
    if (attempt.attempt > MOST_ATTEMPTS) {
      await this.fail(attempt, interrupted(MOST_ATTEMPTS));
      return undefined;
    }
    return { ...(await this.trainings.findOneByOrFail({ id: attempt.id })), ...attempt };
  }

  /** @returns whether the training is still this attempt's: not cancelled, nor begun by another worker */
  async write({ id, attempt }: Attempt, changes: QueryDeepPartialEntity<Training>): Promise<boolean> {
    const { affected } = await this.trainings.update({ id, attempts: attempt, state: 'running' }, changes);
    return affected === 1;
  }

  async fail(attempt: Attempt, error: Record<Language, string>): Promise<void> {
    const end = { state: 'failed', stage: null, endedAt: () => 'now()' } as const;
    await this.write(attempt, { ...end, ...ONLY_REGISTERED, error });
  }

  /**
   * Lets the training wait again, as if this attempt had not been. Where the database is away, as soon as it is back, or
   * never where this worker stops: then the attempt counts.
   */
  async handBack(attempt: Attempt, stopping: AbortSignal): Promise<void> {
    // Of one whose version may be there, or even active, the next attempt finishes what it began.
    const stage = () => `CASE stage WHEN 'registering' THEN stage END`;
    const start = { state: 'waiting', stage, fits: 0, fitsDone: 0, attempts: () => 'attempts - 1' } as const;
    for (;;) {
      try {
        await this.write(attempt, { ...start, figures: [] });
        return;
      } catch (error) {
        if (!isDatabaseAway(error) || stopping.aborted) throw error;
        await sleep(PAUSE_MS, undefined, { signal: stopping }).catch(() => undefined);
      }
    }
  }

  isOurs({ id, attempt }: Attempt): Promise<boolean> {
    return this.trainings.existsBy({ id, attempts: attempt, state: 'running' });
  }
}
