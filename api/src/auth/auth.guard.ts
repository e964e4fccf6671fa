import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../problems/problem.exception.ts';
import { say } from '../problems/say.ts';
import type { SessionUser } from './auth.schema.ts';
import { PUBLIC } from './public.decorator.ts';
import { SESSION_COOKIE, SessionsService } from './sessions.service.ts';

export type AuthenticatedRequest = FastifyRequest & { sessionUser: SessionUser };

/** Lets a request through that carries a valid token, as a bearer (programs) or in the cookie (the page). */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.getAllAndOverride(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const [, bearer] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
    const user = this.sessions.userOf(bearer ?? request.cookies?.[SESSION_COOKIE]);
    if (!user) {
      throw ProblemException.unauthorized(
        say({
          en: 'This needs a session. Sign in at POST /api/auth/sign-in and send its accessToken.',
          es: 'Esto requiere una sesión. Iníciala en POST /api/auth/sign-in y envía su accessToken.',
        }),
      );
    }
    request.sessionUser = user;
    return true;
  }
}
