import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type UserId } from '../access/live-session.ts';
import { type Role } from '../access/role.ts';
import { type OneTimeTokenId } from './auth.schema.ts';

/** What stands behind a link that an admin hands to somebody; it is deleted when it is used. */
@Entity('one_time_tokens')
export class OneTimeToken {
  @PrimaryColumn('uuid')
  id: OneTimeTokenId;

  @Column('text')
  kind: 'invitation' | 'password-reset';

  /** SHA-256 of the token, which nobody keeps. */
  @Column('bytea')
  hash: Buffer;

  /** Lower case */
  @Column('text')
  email: string;

  /** Of an invitation: the role of the account that it makes. */
  @Column('text')
  role: Role | null;

  @Column('uuid')
  createdBy: UserId;

  @Column({ type: 'timestamptz', insert: false })
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
