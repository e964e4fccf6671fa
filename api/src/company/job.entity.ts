import { Column, Entity, PrimaryColumn, VersionColumn, VirtualColumn } from 'typeorm';
import type { JobId } from './jobs.schema.ts';

/** What people of the company work as. */
@Entity('jobs')
export class Job {
  @PrimaryColumn('uuid')
  id: JobId;

  /** In files, in the API and as a category of the model. Employees refer to it. */
  @Column('text')
  name: string;

  /** Null: as the name */
  @Column('text', { nullable: true })
  labelEs: string | null;

  @Column('text', { nullable: true })
  labelEn: string | null;

  /** Optimistic locking: TypeORM increments it on every update. */
  @VersionColumn({ type: 'integer' })
  version: number;

  /** How many people have it; counted in an index. */
  @VirtualColumn('integer', {
    query: (alias) => `SELECT count(*)::int FROM employees WHERE job = ${alias}.name AND deactivated_at IS NULL`,
  })
  employees: number;
}
