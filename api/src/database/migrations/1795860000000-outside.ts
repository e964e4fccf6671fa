import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which inputs of a prediction lay outside what its model had seen. Null in older rows. */
export class Outside1795860000000 implements MigrationInterface {
  name = 'Outside1795860000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE predictions ADD outside jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE predictions DROP outside');
  }
}
