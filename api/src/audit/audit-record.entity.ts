import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type UserId } from '../access/live-session.ts';
import type { AuditAction } from './audit.schema.ts';

/** What somebody did. Rows are added and read, never changed: the API's role has no right to. */
@Entity('audit_log')
export class AuditRecord {
  /** UUIDv7: the order of ids is the order of time */
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

  /** The employee or the account that it was done to. */
  @Column('uuid')
  subjectId: string | null;

  @Column('text')
  subject: string;

  @Column('jsonb')
  before: Record<string, unknown> | null;

  @Column('jsonb')
  after: Record<string, unknown> | null;
}
