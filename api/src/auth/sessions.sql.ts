import type { LiveSession, SessionId, UserId } from '../access/live-session.ts';
import { type Query, query } from '../database/query.ts';
import { Table } from '../database/table.ts';
import { SessionRow } from './session.entity.ts';

/** Idle timeout of a session. */
const IDLE = `interval '4 hours'`;

const ALIVE = `sessions.expires_at > now() AND sessions.last_used_at > now() - ${IDLE}`;

const FIND = `
  WITH used AS (
    UPDATE sessions SET last_used_at = now() WHERE id IN (
      SELECT id FROM sessions
      WHERE id = ANY($1::uuid[]) AND ${ALIVE} AND last_used_at < now() - interval '1 minute'
      FOR UPDATE SKIP LOCKED) -- another replica updates the same
  )
  SELECT sessions.id AS "sessionId", users.id, users.email, users.role
  FROM sessions JOIN users ON users.id = sessions.user_id
  WHERE sessions.id = ANY($1::uuid[]) AND ${ALIVE} AND users.role IS NOT NULL`;

/** Sessions by id with their users; updates last_used_at once a minute. On the path of every request. */
export const findSessions = (ids: readonly SessionId[]): Query<LiveSession> => query(FIND, ids);

/** Deletes a user's expired sessions and all but the newest ones. */
export const dropOldSessions = (userId: UserId, most: number): Query<never> =>
  query(
    `DELETE FROM sessions
     WHERE user_id = $1 AND (NOT (${ALIVE}) OR id IN (
       SELECT id FROM sessions WHERE user_id = $1 ORDER BY created_at DESC, id OFFSET $2))`,
    userId,
    most,
  );

type OpenSessionRow = Pick<SessionRow, 'id' | 'createdAt' | 'lastUsedAt' | 'address' | 'agent'>;

/** A user's live sessions, last used first. */
export const openSessions = (userId: UserId): Query<OpenSessionRow> =>
  query(
    `SELECT ${new Table(SessionRow).select(['id', 'createdAt', 'lastUsedAt', 'address', 'agent'])}
     FROM sessions WHERE user_id = $1 AND ${ALIVE} ORDER BY last_used_at DESC, id`,
    userId,
  );
