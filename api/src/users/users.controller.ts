import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NeedsRole } from '../auth/needs-role.decorator.ts';
import { type IdParams, idParams } from '../employees/employees.schema.ts';
import { Answers } from '../openapi/answers.decorator.ts';
import {
  type Account,
  accountSchema,
  type RoleChange,
  roleChangeSchema,
  type UsersPage,
  type UsersQuery,
  usersPageSchema,
  usersQuerySchema,
} from './users.schema.ts';
import { UsersService } from './users.service.ts';

@ApiTags('users')
@NeedsRole('admin')
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @Answers({ 200: usersPageSchema, problems: [400, 401, 403] })
  list(@Query({ schema: usersQuerySchema }) query: UsersQuery): Promise<UsersPage> {
    return this.users.list(query);
  }

  @Patch(':id')
  @Answers({ 200: accountSchema, problems: [400, 401, 403, 404, 409, 413, 415, 422] })
  giveRole(
    @Param({ schema: idParams }) { id }: IdParams,
    @Body({ schema: roleChangeSchema }) { role }: RoleChange,
  ): Promise<Account> {
    return this.users.give(id, role);
  }
}
