import type { FastifyRequest } from 'fastify';
import type { Role } from './role.ts';

/** A session, and whose it is. */
export interface LiveSession {
  sessionId: string;
  /** The user's */
  id: string;
  email: string;
  role: Role;
}

/** A request whose session was looked at. */
export type AuthenticatedRequest = FastifyRequest & { session?: LiveSession };
