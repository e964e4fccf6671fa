import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UserId } from '../access/live-session.ts';
import type { AuditAction } from './audit.schema.ts';

/** An audit record. Append-only: the API's role has no right to change rows. */
@Entity('audit_log')
export class AuditRecord {
  /** UUIDv7: ids sort chronologically */
  @PrimaryColumn('uuid')
  id: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  action: AuditAction;

  @Column('uuid')
  actorId: UserId | null;

  @Column('text')
  actor: string;

  @Column('text')
  address: string;

  @Column('text')
  agent: string;

  /** The employee, department or account that was changed. */
  @Column('uuid')
  subjectId: string | null;

  @Column('text')
  subject: string;

  @Column('jsonb')
  before: Record<string, unknown> | null;

  @Column('jsonb')
  after: Record<string, unknown> | null;
}
