import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { uuid } from '../http/fields.schema.ts';
import type { Role } from './role.ts';

export const userId = uuid.brand<'UserId'>();
export type UserId = z.infer<typeof userId>;
export const sessionId = uuid.brand<'SessionId'>();
export type SessionId = z.infer<typeof sessionId>;

/** A session with its user. */
export interface LiveSession {
  sessionId: SessionId;
  /** The user's */
  id: UserId;
  email: string;
  role: Role;
}

/** A request with its session. */
export type AuthenticatedRequest = FastifyRequest & { session?: LiveSession };
