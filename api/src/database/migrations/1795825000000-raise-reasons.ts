import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The reasons of predictions' raises, null in older rows. */
export class RaiseReasons1795825000000 implements MigrationInterface {
  name = 'RaiseReasons1795825000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE predictions ADD raise_reasons jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE predictions DROP raise_reasons');
  }
}
