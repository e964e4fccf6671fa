import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import type { FastifyReply } from 'fastify';
import type { Session, SessionUser } from './auth.schema.ts';

export const SESSION_COOKIE = 'aumento_session';
export const SESSION_SECONDS = 12 * 60 * 60;

/** The session is the token itself: nothing is kept here, so any replica knows it. */
@Injectable()
export class SessionsService {
  constructor(private readonly jwt: JwtService) {}

  /** Signs a token and hands it to programs in the answer, to the page in a cookie that no script can read. */
  open({ id, email }: SessionUser, reply: FastifyReply): Session {
    const accessToken = this.jwt.sign({ email }, { subject: id });
    reply.setCookie(SESSION_COOKIE, accessToken, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: 'auto',
      maxAge: SESSION_SECONDS,
    });
    return { accessToken, user: { id, email } };
  }

  close(reply: FastifyReply): void {
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
  }

  /** Whose token it is, or undefined where it is none of ours or has expired. */
  userOf(token: string | undefined): SessionUser | undefined {
    if (!token) return undefined;
    try {
      const { sub, email } = this.jwt.verify<{ sub: string; email: string }>(token);
      return { id: sub, email };
    } catch {
      return undefined;
    }
  }
}
