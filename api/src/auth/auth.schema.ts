import { z } from 'zod';

export const credentialsSchema = z
  .strictObject({
    email: z.email().max(254).toLowerCase(),
    // argon2 hashes any length: the upper limit only keeps a request from being work for its own sake.
    password: z.string().min(8).max(128),
  })
  .meta({ id: 'Credentials' });
export type Credentials = z.infer<typeof credentialsSchema>;

export const userSchema = z.object({ id: z.guid(), email: z.string() }).meta({ id: 'User' });
export type SessionUser = z.infer<typeof userSchema>;

export const sessionSchema = z
  .object({ accessToken: z.string().describe('A JWT, for the header Authorization: Bearer …'), user: userSchema })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof sessionSchema>;

export const optionsSchema = z
  .object({ demo: z.boolean().describe('Whether POST auth/demo is there: in development only') })
  .meta({ id: 'AuthOptions' });
export type AuthOptions = z.infer<typeof optionsSchema>;
