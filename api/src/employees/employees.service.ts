import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { gather } from '../batching/batching.ts';
import { ProblemException } from '../problems/problem.exception.ts';
import { Employee } from './employee.entity.ts';
import type { EmployeesPage, EmployeesQuery } from './employees.schema.ts';
import { orderOf } from './employees-order.ts';

const BY_IDS = `
  SELECT id, first_name AS "firstName", last_name AS "lastName", email, phone, job, seniority,
    hired_on::text AS "hiredOn", salary
  FROM employees WHERE id = ANY($1::uuid[])`;

@Injectable()
export class EmployeesService {
  private readonly loader = gather('employees', (ids: readonly string[]) => this.findMany(ids));

  constructor(@InjectRepository(Employee) private readonly employees: Repository<Employee>) {}

  async list({ search, job, seniority, sort, page, pageSize }: EmployeesQuery): Promise<EmployeesPage> {
    const query = this.employees
      .createQueryBuilder('employee')
      .orderBy(orderOf(sort))
      .skip((page - 1) * pageSize)
      .take(pageSize);
    if (job) query.andWhere({ job });
    if (seniority) query.andWhere({ seniority });
    for (const [index, word] of search.split(/\s+/).filter(Boolean).entries()) {
      query.andWhere(
        `unaccent(employee.first_name || ' ' || employee.last_name || ' ' || employee.email)
         ILIKE unaccent(:word${index})`,
        { [`word${index}`]: `%${word.normalize('NFKC').replace(/[\\%_]/g, '\\$&')}%` },
      );
    }
    const [items, total] = await query.getManyAndCount();
    return { items, page, pageSize, total };
  }

  /**
   * One employee. Those asked for together are read together.
   *
   * @throws ProblemException 404 when there is none with this id.
   */
  async get(id: string): Promise<Employee> {
    const employee = await this.loader.load(id.toLowerCase());
    if (!employee) throw ProblemException.notFound('employee', id);
    return employee;
  }

  private async findMany(ids: readonly string[]): Promise<(Employee | undefined)[]> {
    // On the path of every prediction: a query builder would cost more than the query.
    const found: Employee[] = await this.employees.query(BY_IDS, [ids]);
    const byId = new Map(found.map((employee) => [employee.id, employee]));
    return ids.map((id) => byId.get(id));
  }
}
