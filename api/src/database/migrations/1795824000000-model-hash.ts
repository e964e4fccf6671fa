import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The SHA-256 of the model's file, besides its version. Null in older rows, of which only the version was kept. */
export class ModelHash1795824000000 implements MigrationInterface {
  name = 'ModelHash1795824000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE predictions ADD model_sha256 text CHECK (model_sha256 ~ '^[0-9a-f]{64}$')");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE predictions DROP model_sha256');
  }
}
