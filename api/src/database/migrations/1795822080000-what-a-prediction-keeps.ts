import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a prediction keeps besides: of how many reviews and of which its band states the coverage, the SHA-256 of the
 * model's file, the reasons of the raise. Null in older rows.
 */
export class WhatAPredictionKeeps1795822080000 implements MigrationInterface {
  name = 'WhatAPredictionKeeps1795822080000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE predictions
      ADD band_rows integer,
      ADD band_group jsonb,
      ADD model_sha256 text CHECK (length(model_sha256) = 64),
      ADD raise_reasons jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE predictions DROP band_rows, DROP band_group, DROP model_sha256, DROP raise_reasons',
    );
  }
}
