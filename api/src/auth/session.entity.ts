import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SessionId, UserId } from '../access/live-session.ts';

/** A session on one device. Deleting the row revokes its token. */
@Entity('sessions')
export class SessionRow {
  /** Random (UUIDv4), not chronological, so that it cannot be guessed. */
  @PrimaryColumn('uuid')
  id: SessionId;

  @Column('uuid')
  userId: UserId;

  @Column({ type: 'timestamptz', insert: false })
  createdAt: Date;

  /** Precise to the minute. */
  @Column({ type: 'timestamptz', insert: false })
  lastUsedAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('text')
  address: string;

  /** User-Agent at sign-in. */
  @Column('text')
  agent: string;
}
