import { Controller, HttpStatus, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clientOf } from '../access/client.decorator.ts';
import { Public } from '../access/public.decorator.ts';
import { isForeignKeyViolation } from '../database/violations.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { demoGone } from './account-messages.ts';
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
    const user = await this.accounts.signInDemo(client);
    try {
      return await this.sessions.open(user, client, reply, cookieOf(request));
    } catch (error) {
      // The fictitious company was removed at this moment, and the account with it.
      if (isForeignKeyViolation(error)) throw new ProblemException(HttpStatus.NOT_FOUND, demoGone());
      throw error;
    }
  }
}
