import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('users')
export class User {
  @PrimaryColumn('uuid')
  id: string;

  /** Lower case */
  @Column('text')
  email: string;

  /** argon2id, in the PHC string format */
  @Column('text', { name: 'password_hash' })
  passwordHash: string;
}
