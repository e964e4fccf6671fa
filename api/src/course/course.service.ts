import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { HealthService } from '../health/health.service.ts';
import type { CourseChecks } from './course.schema.ts';

/**
 * The first half of PostgreSQL's system identifier is the moment of initdb, in seconds (BootStrapXLOG in xlog.c): a
 * database whose volume was lost gets another one.
 */
const ABOUT_ITSELF = `
  SELECT system_identifier::text AS id,
         to_timestamp(system_identifier >> 32) AS "createdAt",
         pg_postmaster_start_time() AS "startedAt"
  FROM pg_control_system()`;

/** What the course's panel shows, by which a person sees whether what they have set up works. */
@Injectable()
export class CourseService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly health: HealthService,
  ) {}

  async look(): Promise<CourseChecks> {
    const { checks } = await this.health.ready();
    // A database that does not answer has been said by `checks`.
    const database = checks.database === 'ok' ? await this.database() : null;
    return { checks, database };
  }

  private async database(): Promise<CourseChecks['database']> {
    const [{ id, createdAt, startedAt }] = await this.dataSource.query(ABOUT_ITSELF);
    return { id, createdAt: createdAt.toISOString(), startedAt: startedAt.toISOString() };
  }
}
