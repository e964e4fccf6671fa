import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AuthenticatedRequest, LiveSession } from '../access/live-session.ts';
import { ROLES, type Role } from '../access/role.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { bringsMuch, slowRefusal } from '../http/slow-refusal.ts';
import { inLanguageOf } from '../i18n/follow-language.ts';
import { noSession, roleTooLow } from './account-messages.ts';
import { SESSION_COOKIE, SessionsService } from './sessions.service.ts';

/**
 * Looks at the session before the body is read: whoever may not ask does not get a byte of theirs read. What each route
 * asks for is said by @NeedsRole(), which hands it to Fastify as the route's configuration.
 */
export function checkSessionsFirst(app: NestFastifyApplication): void {
  const sessions = app.get(SessionsService);
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.decorateRequest('session');
  fastify.addHook('onRoute', (route) => {
    const { needsRole } = (route.config ?? {}) as { needsRole?: Role };
    if (needsRole) route.onRequest = [route.onRequest ?? [], checkFor(needsRole, sessions)].flat();
  });
}

function checkFor(needs: Role, sessions: SessionsService) {
  return (request: AuthenticatedRequest, _reply: FastifyReply, done: (error?: Error) => void): void => {
    const token = tokenOf(request);
    const recent = token && needs === ROLES[0] ? sessions.recent(token) : undefined;
    if (recent) {
      request.session = recent;
      done();
      return;
    }
    (token ? sessions.find(token) : Promise.resolve(undefined)).then((session) => {
      const problem = inLanguageOf(request, () => whyNot(session, needs));
      if (session) request.session = session;
      if (problem && bringsMuch(request)) void slowRefusal().then(() => done(problem));
      else done(problem);
    }, done);
  };
}

/** Why a session may not, or undefined. */
export function whyNot(session: LiveSession | undefined, needs: Role): ProblemException | undefined {
  if (!session) return ProblemException.unauthorized(noSession());
  const { role } = session;
  if (ROLES.indexOf(role) >= ROLES.indexOf(needs)) return undefined;
  return ProblemException.forbidden(roleTooLow(role, needs));
}

/** As a bearer (programs) or in the cookie (the page). */
export function tokenOf(request: FastifyRequest): string | undefined {
  const { authorization = '' } = request.headers;
  // By hand: an expression over what anybody sends should have nothing to go back over.
  const isBearer = authorization.slice(0, BEARER.length).toLowerCase() === BEARER;
  return (isBearer && authorization.slice(BEARER.length)) || cookieOf(request);
}

/**
 * A browser sends the cookie with whatever a page asks, so it counts only where our own page asks, or the person by
 * themselves. SameSite keeps it from other sites, but not from other ports and subdomains of ours. Programs and browsers
 * of before 2023 send no Sec-Fetch-Site.
 */
export function cookieOf({ headers, cookies }: FastifyRequest): string | undefined {
  const from = headers['sec-fetch-site'];
  return from === undefined || from === 'same-origin' || from === 'none' ? cookies?.[SESSION_COOKIE] : undefined;
}

const BEARER = 'bearer ';
