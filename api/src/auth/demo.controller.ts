import { Controller, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clientOf } from '../access/client.decorator.ts';
import { Public } from '../access/public.decorator.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import { AccountsService } from './accounts.service.ts';
import { type Session, sessionSchema } from './auth.schema.ts';
import { cookieOf } from './route-access.ts';
import { SessionsService } from './sessions.service.ts';

/** Signs in to the demo account with one click; in development only, and while there is anybody fictitious. */
@ApiTags('auth')
@Controller('auth')
export class DemoController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
  ) {}

  @Public()
  @Post('demo')
  @Answers({ 200: sessionSchema, problems: [401, 404] })
  async signInDemo(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Session> {
    const client = clientOf(request);
    return this.sessions.open(await this.accounts.signInDemo(client), client, reply, cookieOf(request));
  }
}
