import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import type { Actor } from '../access/actor.decorator.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CompanyService } from '../company/company.service.ts';
import { newId } from '../database/new-id.ts';
import { isForeignKeyViolation, isUniqueViolation, violatedConstraint } from '../database/violations.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { changedMeanwhile, emailTaken, noSuchDepartment } from './editing-messages.ts';
import { Employee } from './employee.entity.ts';
import type { EmployeeChanges, EmployeeDraft } from './employee-changes.schema.ts';
import { differences } from './employee-deeds.ts';
import { EMPLOYEE, type EmployeeAnswer, type EmployeeId, fullName } from './employees.schema.ts';
import { EmployeesService } from './employees.service.ts';

@Injectable()
export class EmployeesEditingService {
  constructor(
    @InjectRepository(Employee) private readonly employees: Repository<Employee>,
    private readonly company: CompanyService,
    private readonly audit: AuditService,
  ) {}

  /** @throws ProblemException 409 when somebody has this e-mail, 422 for an unknown job or department. */
  async create(draft: EmployeeDraft, by: Actor): Promise<EmployeeAnswer> {
    const id = newId<EmployeeId>();
    return this.write(draft.email, async (manager) => {
      await manager.insert(Employee, { id, ...draft });
      const created = await manager.findOneByOrFail(Employee, { id });
      const { after } = differences({}, withName(draft, created));
      const subject = fullName(draft);
      await this.audit.record(manager, by, { action: 'employee-created', subjectId: id, subject, after });
      return created;
    });
  }

  /**
   * Changes the given fields, with optimistic locking.
   *
   * @throws ProblemException 404 for an unknown id; 409 with the row as it is now when it was changed meanwhile, and
   * when somebody else has the e-mail; 422 for an unknown job or department.
   */
  async change(id: EmployeeId, { version, active, ...changes }: EmployeeChanges, by: Actor): Promise<EmployeeAnswer> {
    return this.write(changes.email ?? '', async (manager) => {
      const current = await EmployeesService.lock(manager, id);
      if (!current) throw ProblemException.notFound(EMPLOYEE, id);
      if (current.version !== version) {
        throw ProblemException.conflict(changedMeanwhile(version, current.version), current);
      }
      const known = { ...current, ...(await neverGiven(manager, id)) };
      await manager.update(Employee, { id }, { ...changes, ...(active !== undefined && deactivation(active)) });
      const changed = await manager.findOneByOrFail(Employee, { id });
      const deed = differences(known, { ...withName(changes, changed), ...(active !== undefined && { active }) });
      const subject = fullName(changed);
      await this.audit.record(manager, by, { action: 'employee-changed', subjectId: id, subject, ...deed });
      return changed;
    });
  }

  private async write<T>(email: string, run: (manager: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.employees.manager.transaction(run);
    } catch (error) {
      if (isForeignKeyViolation(error)) {
        throw ProblemException.unprocessable([
          violatedConstraint(error) === 'employees_job_fkey'
            ? { path: 'job', message: (await this.company.jobList()).refusal() }
            : { path: 'departmentId', message: noSuchDepartment() },
        ]);
      }
      if (isUniqueViolation(error)) throw ProblemException.conflict(emailTaken(email));
      throw error;
    }
  }
}

async function neverGiven(manager: EntityManager, id: EmployeeId): Promise<Pick<Employee, 'gender' | 'bornOn'>> {
  // With the id: TypeORM takes a row whose selected columns are all null for none.
  const select = { id: true, gender: true, bornOn: true };
  const { gender, bornOn } = await manager.findOneOrFail(Employee, { select, where: { id } });
  return { gender, bornOn };
}

/** The audit log names a department as a person does, and as it was called then. */
function withName({ departmentId, ...given }: Partial<EmployeeDraft>, { department }: EmployeeAnswer) {
  return { ...given, ...(departmentId !== undefined && { department }) };
}

function deactivation(active: boolean) {
  // Keep the first deactivation date.
  return { deactivatedAt: active ? null : () => 'coalesce(deactivated_at, now())' };
}
