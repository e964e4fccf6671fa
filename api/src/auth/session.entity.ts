import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type SessionId, type UserId } from '../access/live-session.ts';

/** Somebody who is signed in, on one device. The row is the session: a token of a row that is gone is worth nothing. */
@Entity('sessions')
export class SessionRow {
  /** Random, never in the order of time: nobody can guess the next one. */
  @PrimaryColumn('uuid')
  id: SessionId;

  @Column('uuid')
  userId: UserId;

  @Column({ type: 'timestamptz', insert: false })
  createdAt: Date;

  /** To the minute. */
  @Column({ type: 'timestamptz', insert: false })
  lastUsedAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('text')
  address: string;

  /** The User-Agent that it was opened with. */
  @Column('text')
  agent: string;
}
