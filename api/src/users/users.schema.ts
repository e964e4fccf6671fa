import { z } from 'zod';
import { userId } from '../access/live-session.ts';
import { role } from '../access/role.ts';
import { credentialsSchema, oneTimeTokenId } from '../auth/auth.schema.ts';
import { searchText } from '../http/fields.schema.ts';
import { pageOf, pagingSchema } from '../http/paging.schema.ts';

export const usersQuerySchema = pagingSchema.extend({
  search: searchText.default('').describe('A part of the e-mail'),
  role: z
    .enum([...role.options, 'none'])
    .optional()
    .describe('“none”: who waits for a role'),
});
export type UsersQuery = z.infer<typeof usersQuerySchema>;

export const accountSchema = z
  .object({
    id: userId,
    email: z.string(),
    role: role.nullable().describe('Null: none yet, or no more; such an account cannot sign in'),
    demo: z.boolean().describe('Whether it is the demo account'),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof accountSchema>;

export const usersPageSchema = pageOf(accountSchema).meta({ id: 'AccountsPage' });
export type UsersPage = z.infer<typeof usersPageSchema>;

export const roleChangeSchema = z
  .strictObject({ role: role.nullable().describe('Null: may no longer sign in, and is signed out') })
  .meta({ id: 'RoleChange' });
export type RoleChange = z.infer<typeof roleChangeSchema>;

export const invitationRequestSchema = z
  .strictObject({ email: credentialsSchema.shape.email, role })
  .meta({ id: 'InvitationRequest' });
export type InvitationRequest = z.infer<typeof invitationRequestSchema>;

export const invitationSchema = z
  .object({
    id: oneTimeTokenId,
    email: z.string(),
    role,
    invitedBy: z.string().describe('The admin’s e-mail'),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof invitationSchema>;

export const invitationsSchema = z
  .object({ items: z.array(invitationSchema).describe('Those that were not used yet, the newest first') })
  .meta({ id: 'Invitations' });
export type Invitations = z.infer<typeof invitationsSchema>;

export const oneTimeLinkSchema = z
  .object({
    email: z.string(),
    token: z
      .string()
      .describe('For `invitation` of a sign-up or `token` of a password reset; told once, and good once'),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'OneTimeLink' });
export type OneTimeLink = z.infer<typeof oneTimeLinkSchema>;
