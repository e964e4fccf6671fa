import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UserId } from '../access/live-session.ts';

/** Which model versions are served: one row, from the first start of an API. */
@Entity('model_serving')
export class ModelServing {
  @PrimaryColumn('smallint')
  id: 1;

  @Column('text')
  active: string;

  /** The active one before; null at first */
  @Column('text', { nullable: true })
  previous: string | null;

  /** Answers beside the active one, out of sight */
  @Column('text', { nullable: true })
  shadow: string | null;

  @Column('timestamptz', { nullable: true })
  shadowSince: Date | null;

  @Column('timestamptz')
  changedAt: Date;

  @Column('uuid', { nullable: true })
  changedBy: UserId | null;
}
