import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type UserId } from '../access/live-session.ts';
import { type EmployeeId } from '../employees/employees.schema.ts';
import type { Seniority } from '../employees/seniority.ts';
import type { Reasons } from '../models/reasons.schema.ts';
import type { PolicyStep } from './policy.ts';
import { type PredictionId } from './predictions.schema.ts';

/** One answer of one model version, kept with what it was made from. Never changed. */
@Entity('predictions')
export class Prediction {
  /** UUIDv7: the order of ids is the order of time */
  @PrimaryColumn('uuid')
  id: PredictionId;

  @Column('uuid')
  employeeId: EmployeeId;

  @Column('uuid', { nullable: true })
  createdBy: UserId | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('text')
  modelVersion: string;

  @Column('text')
  targetSeniority: Seniority;

  /** Null in rows that are older than this column, where the model had not asked for it */
  @Column('text', { nullable: true })
  currentSeniority: Seniority | null;

  /** The one that a review takes over; null where the model asked for none */
  @Column('smallint', { nullable: true })
  rating: number | null;

  @Column('jsonb')
  features: Record<string, string | number>;

  @Column('double precision')
  rawPrediction: number;

  @Column('integer')
  currentSalary: number;

  @Column('integer')
  predictedSalary: number;

  @Column('integer')
  bandLow: number;

  @Column('integer')
  bandHigh: number;

  @Column('double precision')
  bandCoverage: number;

  @Column('jsonb')
  policy: PolicyStep[];

  /** Null in rows that are older than reasons */
  @Column('jsonb', { nullable: true })
  reasons: Reasons | null;
}
