import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a version in shadow says of the predictions that another one answered. */
export class Shadow1796180000000 implements MigrationInterface {
  name = 'Shadow1796180000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE shadow_predictions (
        model_version    text NOT NULL REFERENCES model_versions,
        prediction_id    uuid NOT NULL REFERENCES predictions ON DELETE CASCADE,
        raw_prediction   double precision,  -- null: it could not answer
        predicted_salary integer,
        PRIMARY KEY (model_version, prediction_id)
      )`);
    // For the cascade.
    await runner.query('CREATE INDEX shadow_predictions_prediction ON shadow_predictions (prediction_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE shadow_predictions');
  }
}
