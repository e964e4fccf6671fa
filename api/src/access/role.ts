import { z } from 'zod';

/** Each may what those before it may: look and predict; edit employees and decide raises; give roles. */
export const ROLES = ['viewer', 'hr', 'admin'] as const;
export const role = z.enum(ROLES).meta({ id: 'Role' });
export type Role = z.infer<typeof role>;
