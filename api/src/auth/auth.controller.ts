import { Body, Controller, Get, Inject, Ip, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import { Answers } from '../openapi/answers.decorator.ts';
import { AccountsService } from './accounts.service.ts';
import {
  type AuthOptions,
  type Credentials,
  credentialsSchema,
  optionsSchema,
  type Session,
  type SessionUser,
  sessionSchema,
  type UserAnswer,
  userSchema,
} from './auth.schema.ts';
import { CurrentUser } from './current-user.decorator.ts';
import { NeedsRole } from './needs-role.decorator.ts';
import { Public } from './public.decorator.ts';
import { SessionsService } from './sessions.service.ts';
import { SignInLimiter } from './sign-in-limiter.ts';

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly limiter: SignInLimiter,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Public()
  @Post('sign-up')
  @Answers({ 201: sessionSchema, problems: [400, 409, 413, 415] })
  async signUp(
    @Body({ schema: credentialsSchema }) credentials: Credentials,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.sessions.open(await this.accounts.create(credentials), reply);
  }

  @Public()
  @Post('sign-in')
  @Answers({ 200: sessionSchema, problems: [400, 401, 413, 415, 429] })
  async signIn(
    @Body({ schema: credentialsSchema }) credentials: Credentials,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const user = await this.limiter.guard(credentials.email, address, () => this.accounts.authenticate(credentials));
    return this.sessions.open(user, reply);
  }

  @Public()
  @Post('sign-out')
  @Answers({ 204: null })
  signOut(@Res({ passthrough: true }) reply: FastifyReply): void {
    this.sessions.close(reply);
  }

  @Public()
  @Get('options')
  @Answers({ 200: optionsSchema })
  async options(): Promise<AuthOptions> {
    return {
      demo: this.configuration.NODE_ENV === 'development',
      firstIsAdmin: !(await this.accounts.hasAdmin()),
    };
  }

  @NeedsRole('viewer')
  @Get('me')
  @Answers({ 200: userSchema, problems: [401] })
  async me(@CurrentUser() { id }: SessionUser): Promise<UserAnswer> {
    const { email, role } = await this.accounts.get(id);
    return { id, email, role };
  }
}
