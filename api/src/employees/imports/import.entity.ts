import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { UserId } from '../../access/live-session.ts';
import { User } from '../../auth/user.entity.ts';
import type { ImportId } from './imports.schema.ts';

/** An import that was written and not undone. */
@Entity('employee_imports')
export class EmployeeImport {
  /** UUIDv7: ids sort chronologically */
  @PrimaryColumn('uuid')
  id: ImportId;

  @Column('timestamptz')
  importedAt: Date;

  @Column('uuid', { name: 'imported_by', nullable: true })
  importedById: UserId | null;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'imported_by' })
  importedBy: User | null;
}
