import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { createSigner, createVerifier } from 'fast-jwt';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';

const COOKIE = 'aumento_device';
const DAYS = 180;
/** Keeps session and device tokens apart. */
const AUDIENCE = 'device';

/** A signed cookie for browsers from which somebody has signed in. It grants nothing; see SignInLimiter. */
@Injectable()
export class DeviceCookie {
  private readonly sign: (payload: { jti: string; sub: string }) => string;
  private readonly verify: (token: string) => { jti: string; sub: string };

  constructor(@Inject(CONFIGURATION) { JWT_SECRET: key }: Configuration) {
    this.sign = createSigner({ key, algorithm: 'HS256', aud: AUDIENCE, expiresIn: DAYS * 86_400_000 });
    const requiredClaims = ['jti', 'sub', 'aud', 'exp'];
    this.verify = createVerifier({ key, algorithms: ['HS256'], allowedAud: AUDIENCE, requiredClaims });
  }

  /** The device's id, if this account has signed in from it before. */
  idFor(email: string, { cookies }: FastifyRequest): string | undefined {
    try {
      const { jti, sub } = this.verify(cookies[COOKIE] ?? '');
      return sub === email ? jti : undefined;
    } catch {
      return undefined;
    }
  }

  set(email: string, request: FastifyRequest, reply: FastifyReply): void {
    const jti = this.idFor(email, request) ?? randomUUID();
    const options = { httpOnly: true, sameSite: 'strict', secure: 'auto', maxAge: DAYS * 86_400 } as const;
    reply.setCookie(COOKIE, this.sign({ jti, sub: email }), { ...options, path: '/api/auth' });
  }
}
