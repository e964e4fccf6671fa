import { z } from 'zod';
import { sessionId, userId } from '../access/live-session.ts';
import { role } from '../access/role.ts';
import { uuid } from '../http/fields.schema.ts';

const email = z.email().max(254).toLowerCase();
// argon2 hashes any length; the upper limit bounds the work of a request.
const password = z.string().min(8).max(128);
const token = z.string().min(1).max(200);

export const credentialsSchema = z.strictObject({ email, password }).meta({ id: 'Credentials' });
export type Credentials = z.infer<typeof credentialsSchema>;

export const signUpSchema = credentialsSchema
  .extend({
    invitation: token
      .optional()
      .describe('The token of an admin’s invitation; for the first admin, BOOTSTRAP_TOKEN of the environment'),
  })
  .meta({ id: 'SignUp' });
export type SignUp = z.infer<typeof signUpSchema>;

export const passwordChangeSchema = z
  .strictObject({ current: z.string().min(1).max(128).describe('The password until now'), next: password })
  .meta({ id: 'PasswordChange' });
export type PasswordChange = z.infer<typeof passwordChangeSchema>;

export const passwordResetSchema = z
  .strictObject({ token: token.describe('Of the link that an admin made'), password })
  .meta({ id: 'PasswordReset' });
export type PasswordReset = z.infer<typeof passwordResetSchema>;

export const confirmationSchema = z.strictObject({ password: z.string().min(1).max(128) }).meta({ id: 'Confirmation' });
export type Confirmation = z.infer<typeof confirmationSchema>;

export const oneTimeTokenId = uuid.brand<'OneTimeTokenId'>();
export type OneTimeTokenId = z.infer<typeof oneTimeTokenId>;

/** Nobody knows its password; in development one click signs in. */
export const DEMO_EMAIL = 'demo@empresa.example';

export const userSchema = z.object({ id: userId, email: z.string(), role }).meta({ id: 'User' });
/** A signed-in user. */
export type SessionUser = z.infer<typeof userSchema>;

export const sessionSchema = z
  .object({ accessToken: z.string().describe('A JWT, for the header Authorization: Bearer …'), user: userSchema })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof sessionSchema>;

export const awaitingRoleSchema = z
  .object({
    detail: z.string().describe('What happens now: the same whether the e-mail had an account already or not'),
  })
  .meta({ id: 'AwaitingRole' });
export type AwaitingRole = z.infer<typeof awaitingRoleSchema>;

export const openSessionSchema = z
  .object({
    id: sessionId,
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().describe('To the minute'),
    address: z.string().describe('From where it was opened'),
    agent: z.string().describe('The User-Agent that it was opened with'),
    current: z.boolean().describe('Whether it is the one that asks'),
  })
  .meta({ id: 'OpenSession' });
export type OpenSession = z.infer<typeof openSessionSchema>;

export const openSessionsSchema = z
  .object({ items: z.array(openSessionSchema).describe('The last used first') })
  .meta({ id: 'OpenSessions' });
export type OpenSessions = z.infer<typeof openSessionsSchema>;

export const SIGN_UP = ['open', 'invitation', 'off'] as const;

export const optionsSchema = z
  .object({
    demo: z
      .boolean()
      .describe('Whether POST auth/demo is there: in development only, and while there is anybody fictitious'),
    signUp: z.enum(SIGN_UP).describe('Who may make an account: anybody, who was invited, nobody'),
    firstAdmin: z
      .enum(['sign-up', 'token'])
      .meta({ id: 'FirstAdmin' })
      .nullable()
      .describe('While nobody is admin: whether the next sign-up becomes it, or the one with BOOTSTRAP_TOKEN'),
    approval: z.boolean().describe('Whether a new account waits until an admin gives it a role'),
  })
  .meta({ id: 'AuthOptions' });
export type AuthOptions = z.infer<typeof optionsSchema>;
