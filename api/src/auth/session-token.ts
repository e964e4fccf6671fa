import { createSigner, createVerifier } from 'fast-jwt';
import { z } from 'zod';
import { sessionId, userId } from '../access/live-session.ts';

/** A token's claims: session and user. Everything else is read from the database. */
const claimsSchema = z.object({ sid: sessionId, sub: userId });
export type SessionClaims = z.infer<typeof claimsSchema>;

/** Signs and verifies session tokens, HS256. */
export class SessionToken {
  readonly sign: (claims: SessionClaims) => string;
  private readonly verify: (token: string) => unknown;

  constructor(key: string, expiresIn: number) {
    this.sign = createSigner({ key, algorithm: 'HS256', expiresIn });
    // The cache skips the signature check of known tokens, not the expiry.
    this.verify = createVerifier({ key, algorithms: ['HS256'], cache: 1000, requiredClaims: ['sid', 'sub', 'exp'] });
  }

  /** Undefined for an invalid or expired token. */
  read(token: string): SessionClaims | undefined {
    try {
      // A validly signed token may still be malformed, if the secret has leaked.
      return claimsSchema.safeParse(this.verify(token)).data;
    } catch {
      return undefined;
    }
  }
}
