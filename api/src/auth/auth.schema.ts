import { z } from 'zod';

export const credentialsSchema = z
  .strictObject({
    email: z.email().max(254).toLowerCase(),
    // argon2 hashes any length: the upper limit only keeps a request from being work for its own sake.
    password: z.string().min(8).max(128),
  })
  .meta({ id: 'Credentials' });
export type Credentials = z.infer<typeof credentialsSchema>;

/** Its password is known to nobody: in development one click signs in. */
export const DEMO_EMAIL = 'demo@empresa.example';

/** Each may what those before it may: look and predict; edit employees and decide raises; give roles. */
export const ROLES = ['viewer', 'hr', 'admin'] as const;
export const role = z.enum(ROLES).meta({ id: 'Role' });
export type Role = z.infer<typeof role>;

/** What a token says. Not the role, which may change while the token lives. */
export const sessionUserSchema = z.object({ id: z.guid(), email: z.string() });
export type SessionUser = z.infer<typeof sessionUserSchema>;

export const userSchema = sessionUserSchema.extend({ role }).meta({ id: 'User' });
export type UserAnswer = z.infer<typeof userSchema>;

export const sessionSchema = z
  .object({ accessToken: z.string().describe('A JWT, for the header Authorization: Bearer …'), user: userSchema })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof sessionSchema>;

export const optionsSchema = z
  .object({
    demo: z.boolean().describe('Whether POST auth/demo is there: in development only'),
    firstIsAdmin: z.boolean().describe('Whether nobody is admin yet: who signs up next will be'),
  })
  .meta({ id: 'AuthOptions' });
export type AuthOptions = z.infer<typeof optionsSchema>;
