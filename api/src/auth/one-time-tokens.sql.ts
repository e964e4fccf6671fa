import { type Query, query } from '../database/query.ts';
import type { OneTimeToken } from './one-time-token.entity.ts';

/** Deletes a valid token that an admin made who still is one. */
export const useToken = (kind: OneTimeToken['kind'], hash: Buffer): Query<Pick<OneTimeToken, 'email' | 'role'>> =>
  query(
    `DELETE FROM one_time_tokens
     WHERE kind = $1 AND hash = $2 AND expires_at > now() AND created_by IN (SELECT id FROM users WHERE role = 'admin')
     RETURNING email, role`,
    kind,
    hash,
  );
