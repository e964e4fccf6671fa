import { Body, Controller, Delete, Get, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, By } from '../access/actor.decorator.ts';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import { idParams } from '../http/fields.schema.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import {
  type DepartmentAnswer,
  type DepartmentDraft,
  type DepartmentId,
  type Departments,
  departmentDraftSchema,
  departmentId,
  departmentSchema,
  departmentsSchema,
} from './departments.schema.ts';
import { DepartmentsService } from './departments.service.ts';

@ApiTags('departments')
@NeedsRole('viewer')
@Controller('departments')
export class DepartmentsController {
  constructor(private readonly departments: DepartmentsService) {}

  @Get()
  @Answers({ 200: departmentsSchema, problems: [401] })
  async listDepartments(): Promise<Departments> {
    return { items: await this.departments.list() };
  }

  @Get(':id')
  @Answers({ 200: departmentSchema, problems: [400, 401, 404] })
  getDepartment(@Param({ schema: idParams(departmentId) }) { id }: { id: DepartmentId }): Promise<DepartmentAnswer> {
    return this.departments.get(id);
  }

  @Post()
  @NeedsRole('hr')
  @Answers({ 201: departmentSchema, problems: [400, 401, 403, 409, 413, 415] })
  async createDepartment(
    @Body({ schema: departmentDraftSchema }) draft: DepartmentDraft,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DepartmentAnswer> {
    const department = await this.departments.create(draft, by);
    reply.header('Location', `/api/departments/${department.id}`);
    return department;
  }

  @Patch(':id')
  @NeedsRole('hr')
  @Answers({ 200: departmentSchema, problems: [400, 401, 403, 404, 409, 413, 415] })
  updateDepartment(
    @Param({ schema: idParams(departmentId) }) { id }: { id: DepartmentId },
    @Body({ schema: departmentDraftSchema }) draft: DepartmentDraft,
    @By() by: Actor,
  ): Promise<DepartmentAnswer> {
    return this.departments.rename(id, draft, by);
  }

  @Delete(':id')
  @NeedsRole('hr')
  @Answers({ 204: null, problems: [400, 401, 403, 404, 409] })
  async deleteDepartment(
    @Param({ schema: idParams(departmentId) }) { id }: { id: DepartmentId },
    @By() by: Actor,
  ): Promise<void> {
    await this.departments.remove(id, by);
  }
}
