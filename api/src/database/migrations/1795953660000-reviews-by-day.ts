import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For the export of decisions, which goes through all reviews by their day, batch after batch. */
export class ReviewsByDay1795953660000 implements MigrationInterface {
  name = 'ReviewsByDay1795953660000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX salary_reviews_day ON salary_reviews (reviewed_on, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX salary_reviews_day');
  }
}
