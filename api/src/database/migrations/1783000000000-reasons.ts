import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The reasons of predictions, null in older ones; an index for the peers' histogram. */
export class Reasons1783000000000 implements MigrationInterface {
  name = 'Reasons1783000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE predictions ADD COLUMN reasons jsonb');
    await runner.query('CREATE INDEX employees_peers ON employees (job, seniority, salary)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX employees_peers');
    await runner.query('ALTER TABLE predictions DROP COLUMN reasons');
  }
}
