import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Trainings of the next model, and when one starts by itself. The queue that hands them out is pg-boss' own schema. */
export class Trainings1796160000000 implements MigrationInterface {
  name = 'Trainings1796160000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE trainings (
        id           uuid        PRIMARY KEY,
        state        text        NOT NULL DEFAULT 'waiting'
                                 CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
        stage        text,
        fits_done    integer     NOT NULL DEFAULT 0,
        fits         integer     NOT NULL DEFAULT 0,
        figures      jsonb       NOT NULL DEFAULT '[]',
        asked_at     timestamptz NOT NULL DEFAULT now(),
        asked_by     uuid        REFERENCES users ON DELETE SET NULL,
        automatic    boolean     NOT NULL DEFAULT false,
        started_at   timestamptz,
        ended_at     timestamptz,
        attempts     integer     NOT NULL DEFAULT 0,
        data_read_at timestamptz,
        version      text,
        result       jsonb,
        error        jsonb,
        revision     integer     NOT NULL DEFAULT 1
      )`);
    // One at a time, whoever asks, on whichever replica.
    await runner.query(`
      CREATE UNIQUE INDEX trainings_one_at_a_time ON trainings ((true)) WHERE state IN ('waiting', 'running')`);
    await runner.query('CREATE INDEX trainings_version ON trainings (version)');
    // Each change has a number and is told to whoever listens.
    await runner.query(`
      CREATE FUNCTION tell_training() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' THEN NEW.revision := OLD.revision + 1; END IF;
        PERFORM pg_notify('trainings', NEW.id::text);
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER trainings_told BEFORE INSERT OR UPDATE ON trainings
      FOR EACH ROW EXECUTE FUNCTION tell_training()`);
    await runner.query(`
      CREATE TABLE training_settings (
        id              smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
        automatic_after integer  CHECK (automatic_after > 0)
      )`);
    await runner.query('INSERT INTO training_settings DEFAULT VALUES');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE training_settings');
    await runner.query('DROP TABLE trainings');
    await runner.query('DROP FUNCTION tell_training');
  }
}
