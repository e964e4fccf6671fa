import type { IncomingHttpHeaders } from 'node:http';
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
 * Checks session and role before the body is read, so that unauthorised requests cost nothing. @NeedsRole() passes each
 * route's rule to Fastify as route configuration.
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

/** Why a session is refused, or undefined. */
export function whyNot(session: LiveSession | undefined, needs: Role): ProblemException | undefined {
  if (!session) return ProblemException.unauthorized(noSession());
  const { role } = session;
  if (ROLES.indexOf(role) >= ROLES.indexOf(needs)) return undefined;
  return ProblemException.forbidden(roleTooLow(role, needs));
}

/** From a bearer header (programs) or the cookie (the page). */
export function tokenOf(request: FastifyRequest): string | undefined {
  const { authorization = '' } = request.headers;
  // Not a regular expression, to rule out backtracking (ReDoS).
  const isBearer = authorization.slice(0, BEARER.length).toLowerCase() === BEARER;
  return (isBearer && authorization.slice(BEARER.length)) || cookieOf(request);
}

/**
 * CSRF protection: the cookie counts only for requests of our own page or by the user directly. SameSite excludes other
 * sites, but not other ports and subdomains of the same site. Programs, browsers before 2023 and those on plain HTTP (but localhost) send
 * no Sec-Fetch-Site: of them JSON needs a preflight, which nothing here allows, and a form's Origin has to be our own.
 */
export function cookieOf({ headers, cookies }: FastifyRequest): string | undefined {
  const from = headers['sec-fetch-site'];
  const own = from === undefined ? !isForeignForm(headers) : from === 'same-origin' || from === 'none';
  return own ? cookies?.[SESSION_COOKIE] : undefined;
}

/** Every browser names the origin of a form that it posts; "null" is one that it hides. */
function isForeignForm({ origin, host, 'content-type': type = '' }: IncomingHttpHeaders): boolean {
  if (origin === undefined || !type.toLowerCase().startsWith('multipart/')) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

const BEARER = 'bearer ';
