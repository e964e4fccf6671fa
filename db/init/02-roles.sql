-- Least privilege: the API reads and writes rows and cannot change the schema. This group role cannot log in; `migrate`
-- makes the API's user (DB_USERNAME) a member of it.
DO $$
BEGIN
  CREATE ROLE aumento_rows NOLOGIN;
EXCEPTION
  WHEN duplicate_object THEN NULL;       -- roles are global to the server: another database created it
  WHEN insufficient_privilege THEN NULL; -- a hosted server with a single user, as which the API then connects
END $$;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'aumento_rows') THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO aumento_rows;
    -- Also on tables that migrations create later.
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO aumento_rows;
  END IF;
END $$;
