import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../problems/problem.exception.ts';
import { noRule, noSession, roleTooLow } from './account-messages.ts';
import { AccountsService } from './accounts.service.ts';
import { ROLES, type Role, type SessionUser } from './auth.schema.ts';
import { NEEDS_ROLE } from './needs-role.decorator.ts';
import { PUBLIC } from './public.decorator.ts';
import { SESSION_COOKIE, SessionsService } from './sessions.service.ts';

export type AuthenticatedRequest = FastifyRequest & { sessionUser: SessionUser };

/**
 * Lets a request through that carries a valid token, as a bearer (programs) or in the cookie (the page), of somebody
 * whose role is enough for the route. A route without a rule is open to nobody.
 */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly accounts: AccountsService,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride(PUBLIC, targets)) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const [, bearer] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
    const user = this.sessions.userOf(bearer ?? request.cookies?.[SESSION_COOKIE]);
    if (!user) throw ProblemException.unauthorized(noSession());
    request.sessionUser = user;
    const needs = this.reflector.getAllAndOverride<Role | undefined>(NEEDS_ROLE, targets);
    if (!needs) throw ProblemException.forbidden(noRule());
    // Every account is at least this: a prediction needs no look at the database for it.
    return needs === ROLES[0] || this.hasRole(user, needs);
  }

  private async hasRole({ id }: SessionUser, needs: Role): Promise<boolean> {
    const has = await this.accounts.roleOf(id);
    if (ROLES.indexOf(has) < ROLES.indexOf(needs)) throw ProblemException.forbidden(roleTooLow(has, needs));
    return true;
  }
}
