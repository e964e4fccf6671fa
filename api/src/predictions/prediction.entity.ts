import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Seniority } from '../employees/seniority.ts';
import type { Reasons } from '../models/reasons.schema.ts';
import type { PolicyStep } from './policy.ts';

/** One answer of one model version, kept with what it was made from. Never changed. */
@Entity('predictions')
export class Prediction {
  /** UUIDv7: the order of ids is the order of time */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'employee_id' })
  employeeId: string;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('text', { name: 'model_version' })
  modelVersion: string;

  @Column('text', { name: 'target_seniority' })
  targetSeniority: Seniority;

  @Column('jsonb')
  features: Record<string, string | number>;

  @Column('double precision', { name: 'raw_prediction' })
  rawPrediction: number;

  @Column('integer', { name: 'current_salary' })
  currentSalary: number;

  @Column('integer', { name: 'predicted_salary' })
  predictedSalary: number;

  @Column('integer', { name: 'band_low' })
  bandLow: number;

  @Column('integer', { name: 'band_high' })
  bandHigh: number;

  @Column('double precision', { name: 'band_coverage' })
  bandCoverage: number;

  @Column('jsonb')
  policy: PolicyStep[];

  /** Null in rows that are older than reasons */
  @Column('jsonb', { nullable: true })
  reasons: Reasons | null;
}
