import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UserId } from '../access/live-session.ts';
import type { Role } from '../access/role.ts';

@Entity('users')
export class User {
  @PrimaryColumn('uuid')
  id: UserId;

  /** Lower case */
  @Column('text')
  email: string;

  /** argon2id, in the PHC string format */
  @Column('text')
  passwordHash: string;

  /** Null: no role, so the account cannot sign in. */
  @Column('text')
  role: Role | null;

  /** Set by the database. */
  @Column({ type: 'timestamptz', insert: false })
  createdAt: Date;
}
