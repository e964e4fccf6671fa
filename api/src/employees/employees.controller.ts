import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../openapi/answers.decorator.ts';
import {
  type EmployeeDetail,
  type EmployeesPage,
  type EmployeesQuery,
  employeeDetailSchema,
  employeesPageSchema,
  employeesQuerySchema,
  type IdParams,
  idParams,
} from './employees.schema.ts';
import { EmployeesService } from './employees.service.ts';
import { type Peers, peersSchema } from './peers.schema.ts';
import { PeersService } from './peers.service.ts';
import { targetsOf } from './seniority.ts';

@ApiTags('employees')
@Controller('employees')
export class EmployeesController {
  constructor(
    private readonly employees: EmployeesService,
    private readonly peersOf: PeersService,
  ) {}

  @Get()
  @Answers({ 200: employeesPageSchema, problems: [400, 401] })
  list(@Query({ schema: employeesQuerySchema }) query: EmployeesQuery): Promise<EmployeesPage> {
    return this.employees.list(query);
  }

  @Get(':id')
  @Answers({ 200: employeeDetailSchema, problems: [400, 401, 404] })
  async get(@Param({ schema: idParams }) { id }: IdParams): Promise<EmployeeDetail> {
    const employee = await this.employees.get(id);
    return { ...employee, targetSeniorities: targetsOf(employee.seniority) };
  }

  @Get(':id/peers')
  @Answers({ 200: peersSchema, problems: [400, 401, 404] })
  peers(@Param({ schema: idParams }) { id }: IdParams): Promise<Peers> {
    return this.peersOf.of(id);
  }
}
