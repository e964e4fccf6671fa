import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { gather } from '../batching/batching.ts';
import { CompanyService } from '../company/company.service.ts';
import { rowsOf } from '../database/query.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { Employee } from './employee.entity.ts';
import {
  EMPLOYEE,
  type EmployeeAnswer,
  type EmployeeId,
  type EmployeesExportQuery,
  type EmployeesPage,
  type EmployeesQuery,
  type ReviewedEmployee,
} from './employees.schema.ts';
import { employeesByIds } from './employees.sql.ts';
import { exportEmployees } from './export/export-employees.ts';
import { countEmployees } from './list/count.ts';
import { pageOfEmployees } from './list/page-of-employees.ts';

/** Up to here all hits of a search are collected and then sorted. */
const FEW = 50_000;

@Injectable()
export class EmployeesService {
  private readonly loader = gather('employees', (ids: readonly EmployeeId[]) => this.findMany(ids));

  constructor(
    @InjectRepository(Employee) private readonly employees: Repository<Employee>,
    private readonly company: CompanyService,
  ) {}

  async list(query: EmployeesQuery): Promise<EmployeesPage> {
    const counting = countEmployees(this.employees, query);
    // With few hits it is faster to collect and then sort them. The planner assumes that hits are spread evenly and
    // would walk most of the index for names at its end.
    const few = query.search !== '' && (await counting).total <= FEW;
    const [page, count] = await Promise.all([pageOfEmployees(this.employees, query, { few }), counting]);
    return { ...page, ...count, page: query.page, pageSize: query.pageSize };
  }

  /** One employee, locked FOR UPDATE in the transaction of `manager`; undefined if there is none. */
  static async lock(manager: EntityManager, id: EmployeeId): Promise<EmployeeAnswer | undefined> {
    return (await manager.findOne(Employee, { where: { id }, lock: { mode: 'pessimistic_write' } })) ?? undefined;
  }

  /** Streams the list as CSV. */
  async export(query: EmployeesExportQuery): Promise<AsyncIterable<string>> {
    return exportEmployees(this.employees, query, await this.company.jobList());
  }

  /**
   * One employee. Batched.
   *
   * @throws ProblemException 404 for an unknown id.
   */
  async get(id: EmployeeId): Promise<EmployeeAnswer> {
    const { lastRating: _, currency: __, ...employee } = await this.getReviewed(id);
    return employee;
  }

  /** The same, with the last review's rating. */
  async getReviewed(id: EmployeeId): Promise<ReviewedEmployee> {
    const employee = await this.loader.load(id.toLowerCase() as EmployeeId);
    if (!employee) throw ProblemException.notFound(EMPLOYEE, id);
    return employee;
  }

  /** Those that there are. @param manager whose transaction they are read in */
  async reviewedByIds(ids: readonly EmployeeId[], manager: EntityManager): Promise<Map<EmployeeId, ReviewedEmployee>> {
    const found = await rowsOf(manager, employeesByIds(ids));
    return new Map(found.map((employee) => [employee.id, employee]));
  }

  private async findMany(ids: readonly EmployeeId[]): Promise<(ReviewedEmployee | undefined)[]> {
    const found = await rowsOf(this.employees, employeesByIds(ids));
    const byId = new Map(found.map((employee) => [employee.id, employee]));
    return ids.map((id) => byId.get(id));
  }
}
