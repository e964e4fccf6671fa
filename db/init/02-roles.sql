-- Who may do what: the API reads and writes rows and cannot change the schema. This role has no login of its own;
-- `migrate` makes the API's user (DB_USERNAME) a member of it.
DO $$
BEGIN
  CREATE ROLE aumento_rows NOLOGIN;
EXCEPTION
  WHEN duplicate_object THEN NULL;       -- roles belong to the whole server: another database made it
  WHEN insufficient_privilege THEN NULL; -- a hosted server that gives one user only: the API then signs in as that one
END $$;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'aumento_rows') THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO aumento_rows;
    -- Also on the tables that migrations make later.
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO aumento_rows;
  END IF;
END $$;
