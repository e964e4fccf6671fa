import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, By } from '../access/actor.decorator.ts';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import { type OneTimeTokenId, oneTimeTokenId } from '../auth/auth.schema.ts';
import { idParams } from '../http/fields.schema.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import { InvitationsService } from './invitations.service.ts';
import {
  type InvitationRequest,
  type Invitations,
  invitationRequestSchema,
  invitationsSchema,
  type OneTimeLink,
  oneTimeLinkSchema,
} from './users.schema.ts';

@ApiTags('users')
@NeedsRole('admin')
@Controller('invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get()
  @Answers({ 200: invitationsSchema, problems: [401, 403] })
  async listInvitations(): Promise<Invitations> {
    return { items: await this.invitations.list() };
  }

  @Post()
  @Answers({ 201: oneTimeLinkSchema, problems: [400, 401, 403, 409, 413, 415] })
  createInvitation(
    @Body({ schema: invitationRequestSchema }) request: InvitationRequest,
    @By() by: Actor,
  ): Promise<OneTimeLink> {
    return this.invitations.invite(request, by);
  }

  @Delete(':id')
  @Answers({ 204: null, problems: [400, 401, 403, 404] })
  async withdrawInvitation(
    @Param({ schema: idParams(oneTimeTokenId) }) { id }: { id: OneTimeTokenId },
    @By() by: Actor,
  ): Promise<void> {
    await this.invitations.withdraw(id, by);
  }
}
