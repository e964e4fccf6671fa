import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Language } from '../i18n/translate.ts';

/** The company's settings: one row, always. */
@Entity('company')
export class Company {
  @PrimaryColumn('smallint')
  id: 1;

  /** Null: not said */
  @Column('text', { nullable: true })
  name: string | null;

  /** ISO 4217; amounts are whole units of it a year. */
  @Column('text')
  currency: string;

  /** For who asks for none that there is. Null: English */
  @Column('text', { nullable: true })
  language: Language | null;

  /** Optimistic locking: TypeORM increments it on every update. */
  @VersionColumn({ type: 'integer' })
  version: number;
}
