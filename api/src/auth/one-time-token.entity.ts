import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UserId } from '../access/live-session.ts';
import type { Role } from '../access/role.ts';
import type { OneTimeTokenId } from './auth.schema.ts';

/** The token of an admin's one-time link; deleted when used. */
@Entity('one_time_tokens')
export class OneTimeToken {
  @PrimaryColumn('uuid')
  id: OneTimeTokenId;

  @Column('text')
  kind: 'invitation' | 'password-reset';

  /** SHA-256 of the token, which is not stored. */
  @Column('bytea')
  hash: Buffer;

  /** Lower case */
  @Column('text')
  email: string;

  /** The role that an invitation grants. */
  @Column('text')
  role: Role | null;

  @Column('uuid')
  createdBy: UserId;

  @Column({ type: 'timestamptz', insert: false })
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
