import { z } from 'zod';

/** Lowest first, each containing those before: read and predict; edit employees and decide raises; assign roles. */
export const ROLES = ['viewer', 'hr', 'admin'] as const;
export const role = z.enum(ROLES).meta({ id: 'Role' });
export type Role = z.infer<typeof role>;
