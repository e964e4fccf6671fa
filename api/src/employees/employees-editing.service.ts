import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import type { Actor } from '../access/actor.decorator.ts';
import { AuditService } from '../audit/audit.service.ts';
import { isUniqueViolation } from '../database/is-unique-violation.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { changedMeanwhile, emailTaken } from './editing-messages.ts';
import { Employee } from './employee.entity.ts';
import type { EmployeeChanges, EmployeeDraft } from './employee-changes.schema.ts';
import { EMPLOYEE_COLUMNS } from './employee-columns.ts';
import { differences } from './employee-deeds.ts';
import { type EmployeeAnswer, fullName } from './employees.schema.ts';

const COLUMNS: Record<keyof EmployeeDraft, string> = {
  firstName: 'first_name',
  lastName: 'last_name',
  email: 'email',
  phone: 'phone',
  gender: 'gender',
  bornOn: 'born_on',
  job: 'job',
  seniority: 'seniority',
  hiredOn: 'hired_on',
  salary: 'salary',
};

const WHOLE = `SELECT ${EMPLOYEE_COLUMNS}, gender, born_on::text AS "bornOn" FROM employees WHERE id = $1 FOR UPDATE`;

@Injectable()
export class EmployeesEditingService {
  constructor(
    @InjectRepository(Employee) private readonly employees: Repository<Employee>,
    private readonly audit: AuditService,
  ) {}

  /** @throws ProblemException 409 when somebody has this e-mail. */
  async create(draft: EmployeeDraft, by: Actor): Promise<EmployeeAnswer> {
    const fields = Object.keys(draft) as (keyof EmployeeDraft)[];
    const parameters = fields.map((_, index) => `$${index + 1}`);
    return this.write(draft.email, async (manager) => {
      const [employee]: EmployeeAnswer[] = await manager.query(
        `INSERT INTO employees (${fields.map((field) => COLUMNS[field]).join(', ')}) VALUES (${parameters.join(', ')})
         RETURNING ${EMPLOYEE_COLUMNS}`,
        fields.map((field) => draft[field]),
      );
      const { id } = employee as EmployeeAnswer;
      const { after } = differences({}, draft);
      await this.audit.record(manager, by, {
        action: 'employee-created',
        subjectId: id,
        subject: fullName(draft),
        after,
      });
      return employee as EmployeeAnswer;
    });
  }

  /**
   * Changes what is given and nothing else, if nobody changed anything since that version.
   *
   * @throws ProblemException 404 for an unknown id; 409 with the row as it is now when it was changed meanwhile, and
   * when somebody else has the e-mail.
   */
  async change(id: string, { version, active, ...changes }: EmployeeChanges, by: Actor): Promise<EmployeeAnswer> {
    const fields = Object.keys(changes) as (keyof EmployeeDraft)[];
    const sets = fields.map((field, index) => `${COLUMNS[field]} = $${index + 2}`);
    // Keep the first deactivation date.
    if (active === true) sets.push('deactivated_at = NULL');
    if (active === false) sets.push('deactivated_at = coalesce(deactivated_at, now())');
    return this.write(changes.email ?? '', async (manager) => {
      const [known]: (EmployeeAnswer & EmployeeDraft)[] = await manager.query(WHOLE, [id]);
      if (!known) throw ProblemException.notFound('employee', id);
      if (known.version !== version) {
        const { gender: _, bornOn: __, ...current } = known;
        throw ProblemException.conflict(changedMeanwhile(version, current.version), current);
      }
      const [[changed]]: [EmployeeAnswer[]] = await manager.query(
        `UPDATE employees SET ${[...sets, 'version = version + 1'].join(', ')} WHERE id = $1
         RETURNING ${EMPLOYEE_COLUMNS}`,
        [id, ...fields.map((field) => changes[field])],
      );
      const deed = differences(known, { ...changes, ...(active !== undefined && { active }) });
      const subject = fullName(changed as EmployeeAnswer);
      await this.audit.record(manager, by, { action: 'employee-changed', subjectId: id, subject, ...deed });
      return changed as EmployeeAnswer;
    });
  }

  private async write<T>(email: string, run: (manager: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.employees.manager.transaction(run);
    } catch (error) {
      if (isUniqueViolation(error)) throw ProblemException.conflict(emailTaken(email));
      throw error;
    }
  }
}
