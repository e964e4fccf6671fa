import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PredictionId } from '../predictions.schema.ts';

/** What a model version in shadow says of a prediction that another one answered. */
@Entity('shadow_predictions')
export class ShadowPrediction {
  @PrimaryColumn('text')
  modelVersion: string;

  @PrimaryColumn('uuid')
  predictionId: PredictionId;

  /** Null: it could not answer */
  @Column('double precision', { nullable: true })
  rawPrediction: number | null;

  /** After policy; null with `rawPrediction` */
  @Column('integer', { nullable: true })
  predictedSalary: number | null;
}
