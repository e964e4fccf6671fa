import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The application's first tables beside the company's own (db/init): accounts, predictions, rate limits. */
export class UsersAndPredictions1781000000000 implements MigrationInterface {
  name = 'UsersAndPredictions1781000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE users (
        id            uuid        PRIMARY KEY,
        email         text        NOT NULL UNIQUE CHECK (email = lower(email)),
        password_hash text        NOT NULL,
        created_at    timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE predictions (
        id               uuid             PRIMARY KEY,
        employee_id      uuid             NOT NULL REFERENCES employees (id) ON DELETE CASCADE,
        created_by       uuid             REFERENCES users (id) ON DELETE SET NULL,
        created_at       timestamptz      NOT NULL DEFAULT now(),
        model_version    text             NOT NULL,
        target_seniority text             NOT NULL,
        features         jsonb            NOT NULL,
        raw_prediction   double precision NOT NULL,
        current_salary   integer          NOT NULL,
        predicted_salary integer          NOT NULL,
        band_low         integer          NOT NULL,
        band_high        integer          NOT NULL,
        band_coverage    double precision NOT NULL,
        policy           jsonb            NOT NULL
      )`);
    await runner.query('CREATE INDEX predictions_employee ON predictions (employee_id, id DESC)');
    // The table that rate-limiter-flexible expects, shared by all replicas.
    await runner.query(`
      CREATE TABLE rate_limits (
        key    text    PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rate_limits, predictions, users');
  }
}
