import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DepartmentId } from './departments.schema.ts';

/** A part of the company. Reported by group, never a feature of the model. */
@Entity('departments')
export class Department {
  @PrimaryColumn('uuid')
  id: DepartmentId;

  @Column('text')
  name: string;
}
