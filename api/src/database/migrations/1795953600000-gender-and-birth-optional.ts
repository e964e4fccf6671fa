import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gender and date of birth need not be said: null then, as in what db/init creates since. */
export class GenderAndBirthOptional1795953600000 implements MigrationInterface {
  name = 'GenderAndBirthOptional1795953600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE employees ALTER gender DROP NOT NULL, ALTER born_on DROP NOT NULL');
  }

  /** Refused by the database while there is somebody without one of the two. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE employees ALTER gender SET NOT NULL, ALTER born_on SET NOT NULL');
  }
}
