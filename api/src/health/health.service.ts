import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { pendingMigration } from '../database/pending-migration.ts';
import { isUnchanged } from '../models/load-model.ts';
import { ServingService } from '../models/serving.service.ts';
import type { Health } from './health.schema.ts';

@Injectable()
export class HealthService {
  private stopping = false;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly serving: ServingService,
  ) {}

  /** Makes readiness fail, for graceful shutdown. */
  stop(): void {
    this.stopping = true;
  }

  /** Checks all that a prediction needs: the database, its schema, the model and its file. */
  async ready(): Promise<Health> {
    const [schema, model] = await Promise.all([
      this.schema().catch(() => ({ database: 'does not answer' })),
      this.model().catch(() => 'its file cannot be read'),
    ]);
    const checks = { ...schema, model, process: this.stopping ? 'is stopping' : 'ok' };
    const ok = Object.values(checks).every((check) => check === 'ok');
    return { status: ok ? 'ok' : 'unavailable', checks };
  }

  private async schema() {
    const pending = await pendingMigration(this.dataSource);
    return { database: 'ok', migrations: pending ? `${pending} is pending` : 'ok' };
  }

  private async model(): Promise<string> {
    const { file, runner } = this.serving;
    // A version of the registry has no file here, and the database checks its hash.
    if (file === undefined || (await isUnchanged(file, runner.model.manifest))) return 'ok';
    return 'its file is no longer the one of its manifest';
  }
}
