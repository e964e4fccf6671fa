import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Departments, which an empty database now has from db/init. Expand first: in an older one everybody is in none until
 * somebody says otherwise.
 */
export class Departments1795804920000 implements MigrationInterface {
  name = 'Departments1795804920000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS departments (
        id   uuid PRIMARY KEY DEFAULT uuidv7(),
        name text COLLATE "es-x-icu" NOT NULL UNIQUE CHECK (name <> '')
      )`);
    await runner.query('ALTER TABLE employees ADD COLUMN IF NOT EXISTS department_id uuid REFERENCES departments (id)');
    // For its list in the order of names, and to count its people.
    await runner.query(`
      CREATE INDEX employees_department ON employees (department_id, last_name, first_name, id)
      INCLUDE (deactivated_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE employees DROP department_id');
    await runner.query('DROP TABLE departments');
  }
}
