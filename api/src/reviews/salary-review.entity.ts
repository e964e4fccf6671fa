import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { UserId } from '../access/live-session.ts';
import { User } from '../auth/user.entity.ts';
import type { EmployeeId } from '../employees/employees.schema.ts';
import type { Seniority } from '../employees/seniority.ts';
import type { PredictionId } from '../predictions/predictions.schema.ts';
import type { ReviewId } from './reviews.schema.ts';

/** A salary review. The company's own ones have nothing after `newSalary`. */
@Entity('salary_reviews')
export class SalaryReview {
  @PrimaryColumn('uuid')
  id: ReviewId;

  @Column('uuid')
  employeeId: EmployeeId;

  /** ISO 8601, YYYY-MM-DD; unique per employee */
  @Column('date')
  reviewedOn: string;

  @Column('text')
  oldSeniority: Seniority;

  @Column('text')
  newSeniority: Seniority;

  /** Performance, 1 to 5 */
  @Column('smallint')
  rating: number;

  /** Whole units of the company's currency a year */
  @Column('integer')
  oldSalary: number;

  @Column('integer')
  newSalary: number;

  @Column('uuid', { nullable: true })
  predictionId: PredictionId | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedById: UserId | null;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'decided_by' })
  decidedBy: User | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  /** The employee's version after the decision: while it is current, the decision can be undone. */
  @Column('integer', { nullable: true })
  employeeVersion: number | null;

  @Column('text')
  comment: string;
}
