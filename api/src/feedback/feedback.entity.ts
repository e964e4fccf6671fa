import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { UserId } from '../access/live-session.ts';
import { User } from '../auth/user.entity.ts';
import { Prediction } from '../predictions/prediction.entity.ts';
import type { PredictionId } from '../predictions/predictions.schema.ts';

/** A user's feedback on a prediction. */
@Entity('prediction_feedback')
export class Feedback {
  @PrimaryColumn('uuid')
  predictionId: PredictionId;

  @PrimaryColumn('uuid')
  userId: UserId;

  @Column('boolean')
  agrees: boolean;

  /** The salary that a disagreeing user proposes, whole units of the prediction's currency a year */
  @Column('integer', { nullable: true })
  salary: number | null;

  @Column('text')
  comment: string;

  @Column('timestamptz')
  createdAt: Date;

  @ManyToOne(() => Prediction)
  @JoinColumn({ name: 'prediction_id' })
  prediction: Prediction;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'user_id' })
  user: User;
}
