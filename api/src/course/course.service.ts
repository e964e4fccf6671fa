import { existsSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { rowsOf } from '../database/query.ts';
import { HealthService } from '../health/health.service.ts';
import type { CourseChecks } from './course.schema.ts';
import { databaseItself } from './course.sql.ts';

/** Docker and Podman put such a file into each of their containers, Kubernetes a variable. */
const IN_CONTAINER =
  ['/.dockerenv', '/run/.containerenv'].some((file) => existsSync(file)) || 'KUBERNETES_SERVICE_HOST' in process.env;

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
    return { checks, database, inContainer: IN_CONTAINER };
  }

  private async database(): Promise<CourseChecks['database']> {
    const [itself] = await rowsOf(this.dataSource, databaseItself);
    if (!itself) return null;
    const { id, createdAt, startedAt } = itself;
    return { id, createdAt: createdAt.toISOString(), startedAt: startedAt.toISOString() };
  }
}
