import { Inject, Injectable } from '@nestjs/common';
import { createSigner, createVerifier } from 'fast-jwt';
import type { FastifyReply } from 'fastify';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import { type Session, type SessionUser, sessionUserSchema, type UserAnswer } from './auth.schema.ts';

export const SESSION_COOKIE = 'aumento_session';
/** Tells the page that there may be a session, so that it need not ask, and be refused, at a first visit. */
const HINT_COOKIE = 'aumento_signed_in';
const SESSION_SECONDS = 12 * 60 * 60;

/** The session is the token itself: nothing is kept here, so any replica knows it. */
@Injectable()
export class SessionsService {
  private readonly sign: (payload: { sub: string; email: string }) => string;
  private readonly verify: (token: string) => { sub: unknown; email: unknown };

  constructor(@Inject(CONFIGURATION) { JWT_SECRET: key }: Configuration) {
    this.sign = createSigner({ key, algorithm: 'HS256', expiresIn: SESSION_SECONDS * 1000 });
    // The cache spares the signature of a token seen before; its expiry is looked at every time.
    this.verify = createVerifier({ key, algorithms: ['HS256'], cache: 1000, requiredClaims: ['sub', 'exp'] });
  }

  /** Signs a token and hands it to programs in the answer, to the page in a cookie that no script can read. */
  open({ id, email, role }: UserAnswer, reply: FastifyReply): Session {
    const accessToken = this.sign({ sub: id, email });
    const options = { path: '/', sameSite: 'strict', secure: 'auto', maxAge: SESSION_SECONDS } as const;
    reply.setCookie(SESSION_COOKIE, accessToken, { ...options, httpOnly: true });
    reply.setCookie(HINT_COOKIE, '1', options);
    return { accessToken, user: { id, email, role } };
  }

  close(reply: FastifyReply): void {
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    reply.clearCookie(HINT_COOKIE, { path: '/' });
  }

  /** Whose token it is, or undefined where it is none of ours or has expired. */
  userOf(token: string | undefined): SessionUser | undefined {
    if (!token) return undefined;
    try {
      const { sub, email } = this.verify(token);
      // A token may be rightly signed and still hold nonsense, made with a secret that others know.
      return sessionUserSchema.safeParse({ id: sub, email }).data;
    } catch {
      return undefined;
    }
  }
}
