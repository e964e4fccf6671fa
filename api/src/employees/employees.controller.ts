import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, By } from '../access/actor.decorator.ts';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import { type AuditPage, auditPageSchema, type ChangesQuery, changesQuerySchema } from '../audit/audit.schema.ts';
import { AuditService } from '../audit/audit.service.ts';
import { idParams } from '../http/fields.schema.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import {
  type EmployeeChanges,
  type EmployeeDraft,
  employeeChangesSchema,
  employeeDraftSchema,
} from './employee-changes.schema.ts';
import {
  type EmployeeDetail,
  type EmployeeId,
  type EmployeesPage,
  type EmployeesQuery,
  employeeDetailSchema,
  employeeId,
  employeesPageSchema,
  employeesQuerySchema,
} from './employees.schema.ts';
import { EmployeesService } from './employees.service.ts';
import { EmployeesEditingService } from './employees-editing.service.ts';
import { type Peers, type PeersQuery, peersQuerySchema, peersSchema } from './peers.schema.ts';
import { PeersService } from './peers.service.ts';
import { toDetail } from './to-detail.ts';

@ApiTags('employees')
@NeedsRole('viewer')
@Controller('employees')
export class EmployeesController {
  constructor(
    private readonly employees: EmployeesService,
    private readonly peersOf: PeersService,
    private readonly editing: EmployeesEditingService,
    private readonly audit: AuditService,
  ) {}

  @Get()
  @Answers({ 200: employeesPageSchema, problems: [400, 401] })
  listEmployees(@Query({ schema: employeesQuerySchema }) query: EmployeesQuery): Promise<EmployeesPage> {
    return this.employees.list(query);
  }

  @Get(':id')
  @Answers({ 200: employeeDetailSchema, problems: [400, 401, 404] })
  async getEmployee(@Param({ schema: idParams(employeeId) }) { id }: { id: EmployeeId }): Promise<EmployeeDetail> {
    return toDetail(await this.employees.getReviewed(id));
  }

  @Post()
  @NeedsRole('hr')
  @Answers({ 201: employeeDetailSchema, problems: [400, 401, 403, 409, 413, 415, 422] })
  async createEmployee(
    @Body({ schema: employeeDraftSchema }) draft: EmployeeDraft,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EmployeeDetail> {
    const employee = await this.editing.create(draft, by);
    reply.header('Location', `/api/employees/${employee.id}`);
    return toDetail({ ...employee, lastRating: null });
  }

  @Patch(':id')
  @NeedsRole('hr')
  @Answers({ 200: employeeDetailSchema, problems: [400, 401, 403, 404, 409, 413, 415, 422] })
  async updateEmployee(
    @Param({ schema: idParams(employeeId) }) { id }: { id: EmployeeId },
    @Body({ schema: employeeChangesSchema }) changes: EmployeeChanges,
    @By() by: Actor,
  ): Promise<EmployeeDetail> {
    const employee = await this.editing.change(id, changes, by);
    const { lastRating } = await this.employees.getReviewed(id);
    return toDetail({ ...employee, lastRating });
  }

  @Get(':id/peers')
  @Answers({ 200: peersSchema, problems: [400, 401, 404] })
  getEmployeePeers(
    @Param({ schema: idParams(employeeId) }) { id }: { id: EmployeeId },
    @Query({ schema: peersQuerySchema }) { seniority }: PeersQuery,
  ): Promise<Peers> {
    return this.peersOf.of(id, seniority);
  }

  @Get(':id/changes')
  @NeedsRole('hr')
  @Answers({ 200: auditPageSchema, problems: [400, 401, 403, 404] })
  async listEmployeeChanges(
    @Param({ schema: idParams(employeeId) }) { id }: { id: EmployeeId },
    @Query({ schema: changesQuerySchema }) { before }: ChangesQuery,
  ): Promise<AuditPage> {
    await this.employees.get(id);
    return this.audit.list({ subjectId: id, search: '', before });
  }
}
