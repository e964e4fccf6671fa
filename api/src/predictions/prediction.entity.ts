import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UserId } from '../access/live-session.ts';
import type { EmployeeId } from '../employees/employees.schema.ts';
import type { Seniority } from '../employees/seniority.ts';
import type { RaiseReasons, Reasons } from '../models/reasons/reasons.schema.ts';
import type { Outside } from './outside.ts';
import type { PolicyStep } from './policy.ts';
import type { PredictionId } from './predictions.schema.ts';

/** A prediction of one model version with its inputs. Immutable. */
@Entity('predictions')
export class Prediction {
  /** UUIDv7: ids sort chronologically */
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

  /** ISO 4217: what its amounts are in */
  @Column('text')
  currency: string;

  /** Of the model's file. Null in older rows */
  @Column('text', { nullable: true })
  modelSha256: string | null;

  @Column('text')
  targetSeniority: Seniority;

  /** Null in older rows, if the model did not ask for it */
  @Column('text', { nullable: true })
  currentSeniority: Seniority | null;

  /** Null in older rows, if the model did not ask for it */
  @Column('text', { nullable: true })
  currentJob: string | null;

  /** The rating for the review; null if the model asked for none */
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

  /** Null in older rows */
  @Column('integer', { nullable: true })
  bandRows: number | null;

  /** Null if the coverage is that of all reviews, and in older rows */
  @Column('jsonb', { nullable: true })
  bandGroup: string[] | null;

  /** Null in older rows */
  @Column('jsonb', { nullable: true })
  outside: Outside[] | null;

  @Column('jsonb')
  policy: PolicyStep[];

  /** Null in older rows */
  @Column('jsonb', { nullable: true })
  reasons: Reasons | null;

  /** Null in older rows */
  @Column('jsonb', { nullable: true })
  raiseReasons: RaiseReasons | null;
}
