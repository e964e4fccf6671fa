/** Whoever does nothing for so long has to sign in again. */
const IDLE = `interval '4 hours'`;

const ALIVE = `sessions.expires_at > now() AND sessions.last_used_at > now() - ${IDLE}`;

/** Sessions by id, with whose they are, and notes once a minute that they are in use. $1: ids */
export const FIND_SESSIONS = `
  WITH used AS (
    UPDATE sessions SET last_used_at = now() WHERE id IN (
      SELECT id FROM sessions
      WHERE id = ANY($1::uuid[]) AND ${ALIVE} AND last_used_at < now() - interval '1 minute'
      FOR UPDATE SKIP LOCKED) -- another replica is noting the same
  )
  SELECT sessions.id AS "sessionId", users.id, users.email, users.role
  FROM sessions JOIN users ON users.id = sessions.user_id
  WHERE sessions.id = ANY($1::uuid[]) AND ${ALIVE} AND users.role IS NOT NULL`;

/** Of a user only so many sessions are kept, the newest: $1 user, $2 how many; those that have ended go in any case. */
export const DROP_OLD_SESSIONS = `
  DELETE FROM sessions
  WHERE user_id = $1 AND (NOT (${ALIVE}) OR id IN (
    SELECT id FROM sessions WHERE user_id = $1 ORDER BY created_at DESC, id OFFSET $2))`;

/** A user's sessions that have not ended: $1 user */
export const LIST_SESSIONS = `
  SELECT id, created_at AS "createdAt", last_used_at AS "lastUsedAt", address, agent
  FROM sessions WHERE user_id = $1 AND ${ALIVE}
  ORDER BY last_used_at DESC, id`;
