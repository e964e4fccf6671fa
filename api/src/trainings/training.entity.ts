import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { UserId } from '../access/live-session.ts';
import { User } from '../auth/user.entity.ts';
import type { Language } from '../i18n/translate.ts';
import type { StageFigures, TrainingId, TrainingResult, TrainingStage, TrainingState } from './trainings.schema.ts';

/** A training of the next model: asked for, running, or how it ended. At most one waits or runs. */
@Entity('trainings')
export class Training {
  /** UUIDv7: ids sort chronologically */
  @PrimaryColumn('uuid')
  id: TrainingId;

  @Column('text')
  state: TrainingState;

  @Column('text', { nullable: true })
  stage: TrainingStage | null;

  /** How many of the stage's fits are done */
  @Column('integer')
  fitsDone: number;

  /** … of how many; 0 where the stage has none */
  @Column('integer')
  fits: number;

  @Column('jsonb')
  figures: StageFigures[];

  @Column('timestamptz')
  askedAt: Date;

  @Column('uuid', { name: 'asked_by', nullable: true })
  askedById: UserId | null;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'asked_by' })
  askedBy: User | null;

  /** Whether it was asked for by the setting. */
  @Column('boolean')
  automatic: boolean;

  @Column('timestamptz', { nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  /** How often a worker has begun it. The number of the last one is the only one that still writes. */
  @Column('integer')
  attempts: number;

  /** What was known later is not in its data. */
  @Column('timestamptz', { nullable: true })
  dataReadAt: Date | null;

  /** What it made, from when on it is registered */
  @Column('text', { nullable: true })
  version: string | null;

  @Column('jsonb', { nullable: true })
  result: TrainingResult | null;

  @Column('jsonb', { nullable: true })
  error: Record<Language, string> | null;

  /** Goes up with every change, by a trigger. */
  @Column('integer')
  revision: number;
}
