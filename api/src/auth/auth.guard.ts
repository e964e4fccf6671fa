import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { AuthenticatedRequest } from '../access/live-session.ts';
import { NEEDS_ROLE } from '../access/needs-role.decorator.ts';
import { PUBLIC } from '../access/public.decorator.ts';
import type { Role } from '../access/role.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { noRule } from './account-messages.ts';
import { whyNot } from './route-access.ts';

/**
 * Deny by default: a route without a rule is closed. Session and role are checked before the body is read
 * (route-access.ts) and here again, so that no path to a handler bypasses it.
 */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride(PUBLIC, targets)) return true;
    const needs = this.reflector.getAllAndOverride<Role | undefined>(NEEDS_ROLE, targets);
    if (!needs) throw ProblemException.forbidden(noRule());
    const problem = whyNot(context.switchToHttp().getRequest<AuthenticatedRequest>().session, needs);
    if (problem) throw problem;
    return true;
  }
}
