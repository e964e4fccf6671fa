import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import type { Actor } from '../access/actor.decorator.ts';
import { AuditService } from '../audit/audit.service.ts';
import { rowsOf } from '../database/query.ts';
import { ServingService } from '../models/serving.service.ts';
import { TrainingSettings } from './training-settings.entity.ts';
import type { TrainingSettingsAnswer, TrainingSettingsNow } from './trainings.schema.ts';
import { newDecisions } from './trainings.sql.ts';

const ID = { id: 1 } as const;

/** When a training starts by itself. */
@Injectable()
export class TrainingSettingsService {
  constructor(
    @InjectRepository(TrainingSettings) private readonly settings: Repository<TrainingSettings>,
    private readonly audit: AuditService,
    private readonly serving: ServingService,
  ) {}

  async get(): Promise<TrainingSettingsNow> {
    const [{ automaticAfter }, [row]] = await Promise.all([
      this.settings.findOneByOrFail(ID),
      rowsOf(this.settings, newDecisions(this.serving.pinnedVersion)),
    ]);
    return { automaticAfter, decisions: row?.count ?? 0 };
  }

  async set({ automaticAfter }: TrainingSettingsAnswer, by: Actor): Promise<TrainingSettingsNow> {
    await this.settings.manager.transaction(async (manager) => {
      const before = await manager.findOneOrFail(TrainingSettings, { where: ID, lock: { mode: 'pessimistic_write' } });
      if (before.automaticAfter === automaticAfter) return;
      await manager.update(TrainingSettings, ID, { automaticAfter });
      const deed = { before: { automaticAfter: before.automaticAfter }, after: { automaticAfter } };
      await this.audit.record(manager, by, { action: 'training-settings-changed', ...deed });
    });
    return this.get();
  }
}
