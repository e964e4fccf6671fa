import { Column, Entity, PrimaryColumn, VirtualColumn } from 'typeorm';
import type { DepartmentId } from './departments.schema.ts';

/** A part of the company. Reported by group, never a feature of the model. */
@Entity('departments')
export class Department {
  @PrimaryColumn('uuid')
  id: DepartmentId;

  @Column('text')
  name: string;

  /** How many people are in it; counted in an index. */
  @VirtualColumn('integer', {
    query: (alias) =>
      `SELECT count(*)::int FROM employees WHERE department_id = ${alias}.id AND deactivated_at IS NULL`,
  })
  employees: number;
}
