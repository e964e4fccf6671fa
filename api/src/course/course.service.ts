import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { rowsOf } from '../database/query.ts';
import { HealthService } from '../health/health.service.ts';
import type { CourseChecks } from './course.schema.ts';
import { databaseItself } from './course.sql.ts';

/** The data of the course's panel, which shows students whether their setup works. */
@Injectable()
export class CourseService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly health: HealthService,
  ) {}

  async look(): Promise<CourseChecks> {
    const { checks } = await this.health.ready();
    // `checks` already reports an unavailable database.
    const database = checks.database === 'ok' ? await this.database() : null;
    return { checks, database };
  }

  private async database(): Promise<CourseChecks['database']> {
    const [itself] = await rowsOf(this.dataSource, databaseItself);
    if (!itself) return null;
    const { id, createdAt, startedAt } = itself;
    return { id, createdAt: createdAt.toISOString(), startedAt: startedAt.toISOString() };
  }
}
