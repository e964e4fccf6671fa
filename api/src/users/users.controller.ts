import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, By } from '../access/actor.decorator.ts';
import { type UserId, userId } from '../access/live-session.ts';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import { type OpenSessions, openSessionsSchema } from '../auth/auth.schema.ts';
import { idParams } from '../http/fields.schema.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import {
  type Account,
  accountSchema,
  type OneTimeLink,
  oneTimeLinkSchema,
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
  listUsers(@Query({ schema: usersQuerySchema }) query: UsersQuery): Promise<UsersPage> {
    return this.users.list(query);
  }

  @Patch(':id')
  @Answers({ 200: accountSchema, problems: [400, 401, 403, 404, 409, 413, 415, 422] })
  updateUserRole(
    @Param({ schema: idParams(userId) }) { id }: { id: UserId },
    @Body({ schema: roleChangeSchema }) { role }: RoleChange,
    @By() by: Actor,
  ): Promise<Account> {
    return this.users.give(id, role, by);
  }

  @Delete(':id')
  @Answers({ 204: null, problems: [400, 401, 403, 404, 409] })
  async deleteUser(@Param({ schema: idParams(userId) }) { id }: { id: UserId }, @By() by: Actor): Promise<void> {
    await this.users.remove(id, by);
  }

  @Post(':id/password-reset')
  @Answers({ 201: oneTimeLinkSchema, problems: [400, 401, 403, 404, 422] })
  offerPasswordReset(
    @Param({ schema: idParams(userId) }) { id }: { id: UserId },
    @By() by: Actor,
  ): Promise<OneTimeLink> {
    return this.users.offerReset(id, by);
  }

  @Get(':id/sessions')
  @Answers({ 200: openSessionsSchema, problems: [400, 401, 403, 404] })
  async listUserSessions(@Param({ schema: idParams(userId) }) { id }: { id: UserId }): Promise<OpenSessions> {
    return { items: await this.users.listSessions(id) };
  }

  @Delete(':id/sessions')
  @Answers({ 204: null, problems: [400, 401, 403, 404] })
  async endUserSessions(@Param({ schema: idParams(userId) }) { id }: { id: UserId }, @By() by: Actor): Promise<void> {
    await this.users.endSessions(id, by);
  }
}
