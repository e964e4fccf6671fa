import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a training starts by itself: one row. */
@Entity('training_settings')
export class TrainingSettings {
  @PrimaryColumn('smallint')
  id: 1;

  /** After so many decisions that no training has learned from; null: never */
  @Column('integer', { nullable: true })
  automaticAfter: number | null;
}
