import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The job at prediction time, which a model may call otherwise or not ask for. Null if unknown. */
export class JobOfAPrediction1796145000000 implements MigrationInterface {
  name = 'JobOfAPrediction1796145000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE predictions ADD current_job text');
    // The name of this feature was a contract before.
    await runner.query(`UPDATE predictions SET current_job = features ->> 'job'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE predictions DROP current_job');
  }
}
