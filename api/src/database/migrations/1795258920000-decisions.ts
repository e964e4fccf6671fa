import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions from predictions and feedback, the training data of the next model. */
export class Decisions1795258920000 implements MigrationInterface {
  name = 'Decisions1795258920000';

  async up(runner: QueryRunner): Promise<void> {
    // All null in the company's own, older reviews. employee_version is the version after the decision: while it is
    // current, the decision can be undone.
    await runner.query(`
      ALTER TABLE salary_reviews
        ADD prediction_id    uuid UNIQUE REFERENCES predictions (id) ON DELETE SET NULL,
        ADD decided_by       uuid REFERENCES users (id) ON DELETE SET NULL,
        ADD decided_at       timestamptz,
        ADD employee_version integer,
        ADD comment          text NOT NULL DEFAULT ''`);
    await runner.query(`
      CREATE TABLE prediction_feedback (
        prediction_id uuid        NOT NULL REFERENCES predictions (id) ON DELETE CASCADE,
        user_id       uuid        NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        agrees        boolean     NOT NULL,
        salary        integer     CHECK (salary IS NULL OR (salary > 0 AND NOT agrees)), -- the salary that they propose
        comment       text        NOT NULL,
        created_at    timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (prediction_id, user_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE prediction_feedback');
    await runner.query(`
      ALTER TABLE salary_reviews DROP prediction_id, DROP decided_by, DROP decided_at, DROP employee_version,
        DROP comment`);
  }
}
