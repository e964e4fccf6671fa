import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Job, Seniority } from './seniority.ts';

/** A row of the company's own table; gender and date of birth are for reports by group, never features. */
@Entity('employees')
export class Employee {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'first_name' })
  firstName: string;

  @Column('text', { name: 'last_name' })
  lastName: string;

  @Column('text')
  email: string;

  @Column('text')
  phone: string;

  @Column('text')
  job: Job;

  @Column('text')
  seniority: Seniority;

  /** ISO 8601, YYYY-MM-DD */
  @Column('date', { name: 'hired_on' })
  hiredOn: string;

  /** Whole US dollars a year */
  @Column('integer')
  salary: number;

  /** Goes up with every change. */
  @Column('integer')
  version: number;

  /** Since when the person is no longer in the company, or null. */
  @Column('timestamptz', { name: 'deactivated_at' })
  deactivatedAt: Date | null;
}
