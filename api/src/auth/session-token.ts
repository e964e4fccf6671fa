import { createSigner, createVerifier } from 'fast-jwt';
import { z } from 'zod';
import { sessionId, userId } from '../access/live-session.ts';

/** What a token says: which session it is, and whose. All else is asked of the database. */
const claimsSchema = z.object({ sid: sessionId, sub: userId });
export type SessionClaims = z.infer<typeof claimsSchema>;

/** Signs and reads session tokens, HS256. */
export class SessionToken {
  readonly sign: (claims: SessionClaims) => string;
  private readonly verify: (token: string) => unknown;

  constructor(key: string, expiresIn: number) {
    this.sign = createSigner({ key, algorithm: 'HS256', expiresIn });
    // The cache spares the signature of a token seen before; its expiry is looked at every time.
    this.verify = createVerifier({ key, algorithms: ['HS256'], cache: 1000, requiredClaims: ['sid', 'sub', 'exp'] });
  }

  /** Undefined where the token is none of ours or has expired. */
  read(token: string): SessionClaims | undefined {
    try {
      // A token may be rightly signed and still hold nonsense, made with a secret that others know.
      return claimsSchema.safeParse(this.verify(token)).data;
    } catch {
      return undefined;
    }
  }
}
