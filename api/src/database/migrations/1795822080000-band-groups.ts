import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose coverage a prediction's band states: of how many reviews, and of which. Null in older rows, where it was promised. */
export class BandGroups1795822080000 implements MigrationInterface {
  name = 'BandGroups1795822080000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE predictions ADD band_rows integer, ADD band_group jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE predictions DROP band_rows, DROP band_group');
  }
}
