import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an import changed, so that it can be undone as a whole. */
export class Imports1795863600000 implements MigrationInterface {
  name = 'Imports1795863600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE employee_imports (
        id          uuid        PRIMARY KEY DEFAULT uuidv7(),
        imported_at timestamptz NOT NULL DEFAULT now(),
        imported_by uuid        REFERENCES users (id) ON DELETE SET NULL
      )`);
    // version is the employee's with the import: while it is current, the import can be undone. before holds what was
    // changed, as it was; null of who was new.
    await runner.query(`
      CREATE TABLE employee_import_rows (
        import_id   uuid    NOT NULL REFERENCES employee_imports (id) ON DELETE CASCADE,
        employee_id uuid    NOT NULL REFERENCES employees (id) ON DELETE CASCADE,
        version     integer NOT NULL,
        before      jsonb,
        PRIMARY KEY (import_id, employee_id)
      )`);
    await runner.query('CREATE INDEX employee_import_rows_employee ON employee_import_rows (employee_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE employee_import_rows, employee_imports');
  }
}
