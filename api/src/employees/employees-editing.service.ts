import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { isUniqueViolation } from '../problems/is-unique-violation.ts';
import { ProblemException } from '../problems/problem.exception.ts';
import { changedMeanwhile, emailTaken } from './editing-messages.ts';
import { Employee } from './employee.entity.ts';
import type { EmployeeChanges, EmployeeDraft } from './employee-changes.schema.ts';
import { EMPLOYEE_COLUMNS } from './employee-columns.ts';
import type { EmployeeAnswer } from './employees.schema.ts';

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

@Injectable()
export class EmployeesEditingService {
  constructor(@InjectRepository(Employee) private readonly employees: Repository<Employee>) {}

  /** @throws ProblemException 409 when somebody has this e-mail. */
  async create(draft: EmployeeDraft): Promise<EmployeeAnswer> {
    const fields = Object.keys(draft) as (keyof EmployeeDraft)[];
    const parameters = fields.map((_, index) => `$${index + 1}`);
    const [employee] = await this.write(
      `INSERT INTO employees (${fields.map((field) => COLUMNS[field]).join(', ')}) VALUES (${parameters.join(', ')})
       RETURNING ${EMPLOYEE_COLUMNS}`,
      fields.map((field) => draft[field]),
      draft.email,
    );
    return employee as EmployeeAnswer;
  }

  /**
   * Changes what is given and nothing else, if nobody changed anything since that version.
   *
   * @throws ProblemException 404 for an unknown id; 409 with the row as it is now when it was changed meanwhile, and
   * when somebody else has the e-mail.
   */
  async change(id: string, { version, active, ...changes }: EmployeeChanges): Promise<EmployeeAnswer> {
    const fields = Object.keys(changes) as (keyof EmployeeDraft)[];
    const sets = fields.map((field, index) => `${COLUMNS[field]} = $${index + 3}`);
    // Who is inactive already stays so since the day that is written there.
    if (active === true) sets.push('deactivated_at = NULL');
    if (active === false) sets.push('deactivated_at = coalesce(deactivated_at, now())');
    const [changed] = await this.write(
      `UPDATE employees SET ${[...sets, 'version = version + 1'].join(', ')} WHERE id = $1 AND version = $2
       RETURNING ${EMPLOYEE_COLUMNS}`,
      [id, version, ...fields.map((field) => changes[field])],
      changes.email ?? '',
    );
    if (changed) return changed;
    const [current] = await this.employees.query(`SELECT ${EMPLOYEE_COLUMNS} FROM employees WHERE id = $1`, [id]);
    if (!current) throw ProblemException.notFound('employee', id);
    throw ProblemException.conflict(changedMeanwhile(version, current.version), current);
  }

  private async write(sql: string, values: unknown[], email: string): Promise<EmployeeAnswer[]> {
    try {
      const result = await this.employees.query(sql, values);
      // Of an UPDATE the driver gives the rows and their number.
      return sql.startsWith('UPDATE') ? result[0] : result;
    } catch (error) {
      if (isUniqueViolation(error)) throw ProblemException.conflict(emailTaken(email));
      throw error;
    }
  }
}
