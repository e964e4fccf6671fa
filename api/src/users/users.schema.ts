import { z } from 'zod';
import { role, userSchema } from '../auth/auth.schema.ts';
import { searchText } from '../employees/employees.schema.ts';
import { pageOf, pagingSchema } from '../paging/paging.schema.ts';

export const usersQuerySchema = pagingSchema.extend({
  search: searchText.default('').describe('A part of the e-mail'),
  role: role.optional(),
});
export type UsersQuery = z.infer<typeof usersQuerySchema>;

export const accountSchema = userSchema
  .extend({ demo: z.boolean().describe('Whether it is the demo account'), createdAt: z.iso.datetime() })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof accountSchema>;

export const usersPageSchema = pageOf(accountSchema).meta({ id: 'AccountsPage' });
export type UsersPage = z.infer<typeof usersPageSchema>;

export const roleChangeSchema = z.strictObject({ role }).meta({ id: 'RoleChange' });
export type RoleChange = z.infer<typeof roleChangeSchema>;
