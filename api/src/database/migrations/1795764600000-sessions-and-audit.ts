import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Revocable sessions, one-time links, accounts without a role, the audit log. */
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
        role       text        CHECK (role IN ('viewer', 'hr', 'admin')),      -- for invitations
        created_by uuid        NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        CHECK ((role IS NULL) = (kind = 'password-reset')),
        UNIQUE (kind, email)                                                   -- a new one replaces the old
      )`);
    await runner.query(`
      CREATE TABLE audit_log (
        id          uuid        PRIMARY KEY DEFAULT uuidv7(),
        at          timestamptz NOT NULL DEFAULT now(),
        action      text        NOT NULL,
        actor_id    uuid,                       -- no foreign keys: records never change
        actor       text        NOT NULL,       -- an e-mail, at that time
        address     text        NOT NULL,
        agent       text        NOT NULL,
        subject_id  uuid,                       -- the changed employee or account
        subject     text        NOT NULL,       -- their name or e-mail, at that time
        "before"    jsonb,
        "after"     jsonb
      )`);
    await runner.query('CREATE INDEX audit_log_subject ON audit_log (subject_id, id)');
    await runner.query('CREATE INDEX audit_log_action ON audit_log (action, id)');
    await runner.query('CREATE INDEX audit_log_actor ON audit_log (actor, id)');
    // Append-only: db/init grants aumento_rows all rights on new tables.
    const [{ there }] = await runner.query(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'aumento_rows') AS there`,
    );
    if (there) await runner.query('REVOKE UPDATE, DELETE, TRUNCATE ON audit_log FROM aumento_rows');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_log, one_time_tokens, sessions');
    // The previous version would let accounts without a role sign in.
    await runner.query('DELETE FROM users WHERE role IS NULL');
    await runner.query(`ALTER TABLE users ALTER role SET NOT NULL, ALTER role SET DEFAULT 'viewer'`);
  }
}
