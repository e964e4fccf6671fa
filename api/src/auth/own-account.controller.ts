import { Body, Controller, Delete, Get, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, By } from '../access/actor.decorator.ts';
import { CurrentUser } from '../access/current-user.decorator.ts';
import { type LiveSession, type SessionId, sessionId } from '../access/live-session.ts';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import { idParams } from '../http/fields.schema.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import {
  type Confirmation,
  confirmationSchema,
  type OpenSessions,
  openSessionsSchema,
  type PasswordChange,
  passwordChangeSchema,
  type SessionUser,
  userSchema,
} from './auth.schema.ts';
import { DeviceCookie } from './device-cookie.ts';
import { OwnAccountService } from './own-account.service.ts';
import { SessionsService } from './sessions.service.ts';
import { SignInLimiter } from './sign-in-limiter.ts';

/** A user's own account. */
@NeedsRole('viewer')
@ApiTags('auth')
@Controller('auth/me')
export class OwnAccountController {
  constructor(
    private readonly own: OwnAccountService,
    private readonly sessions: SessionsService,
    private readonly devices: DeviceCookie,
    private readonly limiter: SignInLimiter,
  ) {}

  @Get()
  @Answers({ 200: userSchema, problems: [401] })
  getOwnAccount(@CurrentUser() { id, email, role }: LiveSession): SessionUser {
    return { id, email, role };
  }

  @Put('password')
  @Answers({ 204: null, problems: [400, 401, 409, 413, 415, 422, 429] })
  async changeOwnPassword(
    @Body({ schema: passwordChangeSchema }) change: PasswordChange,
    @CurrentUser() session: LiveSession,
    @By() by: Actor,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.guard(by, request, () => this.own.changePassword(session, by, change));
  }

  @Get('sessions')
  @Answers({ 200: openSessionsSchema, problems: [401] })
  async listOwnSessions(@CurrentUser() session: LiveSession): Promise<OpenSessions> {
    return { items: await this.own.listSessions(session) };
  }

  @Delete('sessions/:id')
  @Answers({ 204: null, problems: [400, 401, 404] })
  async endOwnSession(
    @Param({ schema: idParams(sessionId) }) { id }: { id: SessionId },
    @CurrentUser() session: LiveSession,
    @By() by: Actor,
  ): Promise<void> {
    await this.own.endSession(session, by, id);
  }

  @Delete('sessions')
  @Answers({ 204: null, problems: [401] })
  async endOwnSessions(
    @CurrentUser() session: LiveSession,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.own.endSessions(session, by);
    this.sessions.clearCookies(reply);
  }

  /** POST, since it needs the password in a body, which DELETE has not. */
  @Post('deletion')
  @Answers({ 204: null, problems: [400, 401, 409, 413, 415, 422, 429] })
  async deleteOwnAccount(
    @Body({ schema: confirmationSchema }) { password }: Confirmation,
    @CurrentUser() session: LiveSession,
    @By() by: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.guard(by, request, () => this.own.remove(session, by, password));
    this.sessions.clearCookies(reply);
  }

  /** Rate-limited, so that a hijacked session cannot be used to guess the password. */
  private guard({ email, address }: Actor, request: FastifyRequest, run: () => Promise<void>): Promise<void> {
    return this.limiter.guard({ email, address, device: this.devices.idFor(email, request) }, run);
  }
}
