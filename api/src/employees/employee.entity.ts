import { Column, Entity, PrimaryColumn, VersionColumn, VirtualColumn } from 'typeorm';
import type { DepartmentId } from '../departments/departments.schema.ts';
import type { EmployeeId } from './employees.schema.ts';
import type { PhotoId } from './photos/photos.schema.ts';
import type { Gender, Seniority } from './seniority.ts';

/** An employee. Columns with `select: false` are never returned. */
@Entity('employees')
export class Employee {
  @PrimaryColumn('uuid')
  id: EmployeeId;

  @Column('text')
  firstName: string;

  @Column('text')
  lastName: string;

  @Column('text')
  email: string;

  @Column('text')
  phone: string;

  /** Reported by group, never a feature. Null: not said */
  @Column('text', { select: false, nullable: true })
  gender: Gender | null;

  /** Never a feature. ISO 8601, YYYY-MM-DD; null: not said */
  @Column('date', { select: false, nullable: true })
  bornOn: string | null;

  /** A job's name */
  @Column('text')
  job: string;

  @Column('text')
  seniority: Seniority;

  /** Null: nobody has said yet. */
  @Column('uuid', { nullable: true })
  departmentId: DepartmentId | null;

  /** Its name */
  @VirtualColumn('text', { query: (alias) => `(SELECT name FROM departments WHERE id = ${alias}.department_id)` })
  department: string | null;

  /** ISO 8601, YYYY-MM-DD */
  @Column('date')
  hiredOn: string;

  /** Whole units of the company's currency a year */
  @Column('integer')
  salary: number;

  /** Soft delete: when the employee was deactivated, or null. */
  @Column('timestamptz', { select: false })
  deactivatedAt: Date | null;

  @VirtualColumn('boolean', { query: (alias) => `${alias}.deactivated_at IS NULL` })
  active: boolean;

  /** In the storage of photos; see there for who removes it. */
  @Column('uuid', { select: false, nullable: true })
  photoId: PhotoId | null;

  /** Its address. */
  @VirtualColumn('text', {
    query: (alias) => `('/api/employees/' || ${alias}.id || '/photo?version=' || ${alias}.photo_id)`,
  })
  photo: string | null;

  /** Optimistic locking: TypeORM increments it on every update. */
  @VersionColumn({ type: 'integer' })
  version: number;
}
