import { Body, Controller, Get, HttpStatus, Post, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Client, clientOf, FromClient } from '../access/client.decorator.ts';
import { Public } from '../access/public.decorator.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import { awaitingRole } from './account-messages.ts';
import { AccountsService } from './accounts.service.ts';
import {
  type AuthOptions,
  type AwaitingRole,
  awaitingRoleSchema,
  type Credentials,
  credentialsSchema,
  optionsSchema,
  type PasswordReset,
  passwordResetSchema,
  type Session,
  type SignUp,
  sessionSchema,
  signUpSchema,
} from './auth.schema.ts';
import { DeviceCookie } from './device-cookie.ts';
import { OwnAccountService } from './own-account.service.ts';
import { cookieOf, tokenOf } from './route-access.ts';
import { SessionsService } from './sessions.service.ts';
import { SignInLimiter } from './sign-in-limiter.ts';
import { SignUpLimiter } from './sign-up-limiter.ts';

/** Sign-up, sign-in and sign-out. */
@Public()
@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly own: OwnAccountService,
    private readonly sessions: SessionsService,
    private readonly devices: DeviceCookie,
    private readonly signIns: SignInLimiter,
    private readonly signUps: SignUpLimiter,
    private readonly audit: AuditService,
  ) {}

  @Get('options')
  @Answers({ 200: optionsSchema })
  getAuthOptions(): Promise<AuthOptions> {
    return this.accounts.options();
  }

  @Post('sign-up')
  @Answers({ 201: sessionSchema, problems: [400, 403, 409, 413, 415, 422, 429] })
  @ApiResponse({ status: 202, description: 'Where `approval` is on', standardSchema: awaitingRoleSchema as never })
  async signUp(
    @Body({ schema: signUpSchema }) given: SignUp,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session | AwaitingRole> {
    const client = clientOf(request);
    await this.signUps.count(client.address);
    const user = await this.accounts.create(given, client);
    if (user) return this.open(user, request, reply);
    reply.status(HttpStatus.ACCEPTED);
    return { detail: awaitingRole(given.email) };
  }

  @Post('sign-in')
  @Answers({ 200: sessionSchema, problems: [400, 401, 413, 415, 429] })
  async signIn(
    @Body({ schema: credentialsSchema }) credentials: Credentials,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { email } = credentials;
    const client = clientOf(request);
    const attempt = { email, address: client.address, device: this.devices.idFor(email, request) };
    const user = await this.signIns.guard(attempt, () => this.accounts.authenticate(credentials, client));
    return this.open(user, request, reply);
  }

  @Post('sign-out')
  @Answers({ 204: null })
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = tokenOf(request);
    const session = token && (await this.sessions.find(token));
    this.sessions.clearCookies(reply);
    if (!session) return;
    const { id, email, sessionId } = session;
    await this.sessions.end(id, sessionId);
    const deed = { action: 'sign-out', subjectId: id, subject: email } as const;
    await this.audit.recordAlone({ id, email, ...clientOf(request) }, deed);
  }

  @Post('password-reset')
  @Answers({ 204: null, problems: [400, 413, 415, 422, 429] })
  async resetPassword(
    @Body({ schema: passwordResetSchema }) reset: PasswordReset,
    @FromClient() client: Client,
  ): Promise<void> {
    await this.signUps.count(client.address);
    await this.own.resetPassword(reset, client);
  }

  private open(user: Session['user'], request: FastifyRequest, reply: FastifyReply): Promise<Session> {
    this.devices.set(user.email, request, reply);
    return this.sessions.open(user, clientOf(request), reply, cookieOf(request));
  }
}
