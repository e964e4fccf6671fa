import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions that can be ended, links that can be used once, accounts without a role, and who did what. */
export class SessionsAndAudit1795764600000 implements MigrationInterface {
  name = 'SessionsAndAudit1795764600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE users ALTER role DROP NOT NULL, ALTER role DROP DEFAULT');
    await runner.query(`
      CREATE TABLE sessions (
        id           uuid        PRIMARY KEY,
        user_id      uuid        NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        created_at   timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz NOT NULL DEFAULT now(),
        expires_at   timestamptz NOT NULL,
        address      text        NOT NULL,
        agent        text        NOT NULL
      )`);
    await runner.query('CREATE INDEX sessions_user ON sessions (user_id)');
    await runner.query(`
      CREATE TABLE one_time_tokens (
        id         uuid        PRIMARY KEY,
        kind       text        NOT NULL CHECK (kind IN ('invitation', 'password-reset')),
        hash       bytea       NOT NULL UNIQUE,                                -- SHA-256 of the token
        email      text        NOT NULL CHECK (email = lower(email)),
        role       text        CHECK (role IN ('viewer', 'hr', 'admin')),      -- of an invitation
        created_by uuid        NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        CHECK ((role IS NULL) = (kind = 'password-reset')),
        UNIQUE (kind, email)                                                   -- a new one replaces the one before
      )`);
    await runner.query(`
      CREATE TABLE audit_log (
        id          uuid        PRIMARY KEY DEFAULT uuidv7(),
        at          timestamptz NOT NULL DEFAULT now(),
        action      text        NOT NULL,
        actor_id    uuid,                       -- no foreign keys: what was written stays as it is
        actor       text        NOT NULL,       -- an e-mail, as it was then
        address     text        NOT NULL,
        agent       text        NOT NULL,
        subject_id  uuid,                       -- the employee or the account that it was done to
        subject     text        NOT NULL,       -- their name or e-mail, as it was then
        "before"    jsonb,
        "after"     jsonb
      )`);
    await runner.query('CREATE INDEX audit_log_subject ON audit_log (subject_id, id)');
    await runner.query('CREATE INDEX audit_log_action ON audit_log (action, id)');
    await runner.query('CREATE INDEX audit_log_actor ON audit_log (actor, id)');
    // Append-only: db/init gives aumento_rows every right on the tables that migrations make.
    const [{ there }] = await runner.query(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'aumento_rows') AS there`,
    );
    if (there) await runner.query('REVOKE UPDATE, DELETE, TRUNCATE ON audit_log FROM aumento_rows');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_log, one_time_tokens, sessions');
    // The older version knows no account without a role, and would let these in.
    await runner.query('DELETE FROM users WHERE role IS NULL');
    await runner.query(`ALTER TABLE users ALTER role SET NOT NULL, ALTER role SET DEFAULT 'viewer'`);
  }
}
