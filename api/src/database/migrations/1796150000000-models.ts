import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The registry of model versions, and which of them is served. The API adds its image's own at its start. */
export class Models1796150000000 implements MigrationInterface {
  name = 'Models1796150000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE model_versions (
        version     text        PRIMARY KEY,
        sha256      text        NOT NULL CHECK (sha256 = encode(sha256(file), 'hex')),
        manifest    json        NOT NULL,       -- as text, so that its keys stay in order
        file        bytea       NOT NULL,       -- ONNX
        source      text        NOT NULL CHECK (source IN ('image', 'upload', 'training')),
        note        text        CHECK (note <> ''),
        created_at  timestamptz NOT NULL DEFAULT now(),
        created_by  uuid        REFERENCES users ON DELETE SET NULL,
        archived_at timestamptz
      )`);
    await runner.query('CREATE INDEX model_versions_newest ON model_versions (created_at DESC, version)');
    // ONNX hardly compresses; kept as it is, it is read faster.
    await runner.query('ALTER TABLE model_versions ALTER file SET STORAGE EXTERNAL');
    await runner.query(`
      CREATE TABLE model_serving (
        id           smallint    PRIMARY KEY DEFAULT 1 CHECK (id = 1),  -- one row, from the first start of an API
        active       text        NOT NULL REFERENCES model_versions,
        previous     text        REFERENCES model_versions,
        shadow       text        REFERENCES model_versions CHECK (shadow <> active),
        shadow_since timestamptz CHECK ((shadow IS NULL) = (shadow_since IS NULL)),
        changed_at   timestamptz NOT NULL DEFAULT now(),
        changed_by   uuid        REFERENCES users ON DELETE SET NULL
      )`);
    await runner.query(`
      CREATE FUNCTION tell_model_serving() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NOTIFY model_serving;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER model_serving_told AFTER INSERT OR UPDATE ON model_serving
      FOR EACH STATEMENT EXECUTE FUNCTION tell_model_serving()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE model_serving, model_versions');
    await runner.query('DROP FUNCTION tell_model_serving');
  }
}
