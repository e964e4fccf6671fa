import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seniority and rating at prediction time, for the review, whatever the model's features are. Null if unknown. */
export class Rating1795803480000 implements MigrationInterface {
  name = 'Rating1795803480000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE predictions
        ADD current_seniority text CHECK (current_seniority IN ('Junior', 'Semi-senior', 'Senior')),
        ADD rating smallint CHECK (rating BETWEEN 1 AND 5)`);
    // The names of these two features were a contract before.
    await runner.query(`
      UPDATE predictions SET
        current_seniority =
          CASE WHEN features ->> 'seniority' IN ('Junior', 'Semi-senior', 'Senior') THEN features ->> 'seniority' END,
        rating =
          CASE WHEN features ->> 'performanceRating' ~ '^[1-5]$' THEN (features ->> 'performanceRating')::smallint END`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE predictions DROP current_seniority, DROP rating');
  }
}
