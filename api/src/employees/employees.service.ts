import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { gather } from '../batching/batching.ts';
import { rowsOf } from '../database/query.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { Employee } from './employee.entity.ts';
import type {
  EmployeeAnswer,
  EmployeeId,
  EmployeesExportQuery,
  EmployeesPage,
  EmployeesQuery,
} from './employees.schema.ts';
import { employeesByIds } from './employees.sql.ts';
import { exportEmployees } from './export/export-employees.ts';
import { countEmployees } from './list/count.ts';
import { pageOfEmployees } from './list/page-of-employees.ts';

/** Up to here all that a search finds is read for one page. */
const FEW = 50_000;

@Injectable()
export class EmployeesService {
  private readonly loader = gather('employees', (ids: readonly EmployeeId[]) => this.findMany(ids));

  constructor(@InjectRepository(Employee) private readonly employees: Repository<Employee>) {}

  async list(query: EmployeesQuery): Promise<EmployeesPage> {
    const counting = countEmployees(this.employees, query);
    // A search that finds few is quicker found and then sorted; the planner, left alone, takes what is found to lie
    // evenly among all, and would walk through most of the names for one at their end.
    const few = query.search !== '' && (await counting).total <= FEW;
    const [page, count] = await Promise.all([pageOfEmployees(this.employees, query, { few }), counting]);
    return { ...page, ...count, page: query.page, pageSize: query.pageSize };
  }

  /** One employee, whom nobody else may change until the transaction of `manager` ends; undefined where there is none. */
  static async lock(manager: EntityManager, id: EmployeeId): Promise<EmployeeAnswer | undefined> {
    return (await manager.findOne(Employee, { where: { id }, lock: { mode: 'pessimistic_write' } })) ?? undefined;
  }

  /** The whole list as CSV, piece by piece. */
  export(query: EmployeesExportQuery): AsyncIterable<string> {
    return exportEmployees(this.employees, query);
  }

  /**
   * One employee. Those asked for together are read together.
   *
   * @throws ProblemException 404 when there is none with this id.
   */
  async get(id: EmployeeId): Promise<EmployeeAnswer> {
    const employee = await this.loader.load(id.toLowerCase() as EmployeeId);
    if (!employee) throw ProblemException.notFound('employee', id);
    return employee;
  }

  private async findMany(ids: readonly EmployeeId[]): Promise<(EmployeeAnswer | undefined)[]> {
    const found = await rowsOf(this.employees, employeesByIds(ids));
    const byId = new Map(found.map((employee) => [employee.id, employee]));
    return ids.map((id) => byId.get(id));
  }
}
