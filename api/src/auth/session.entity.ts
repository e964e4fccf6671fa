import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who is signed in, on one device. The row is the session: a token of a row that is gone is worth nothing. */
@Entity('sessions')
export class SessionRow {
  /** Random, never in the order of time: nobody can guess the next one. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'user_id' })
  userId: string;

  @Column({ type: 'timestamptz', name: 'created_at', insert: false })
  createdAt: Date;

  /** To the minute. */
  @Column({ type: 'timestamptz', name: 'last_used_at', insert: false })
  lastUsedAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('text')
  address: string;

  /** The User-Agent that it was opened with. */
  @Column('text')
  agent: string;
}
