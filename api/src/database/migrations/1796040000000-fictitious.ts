import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who came with the fictitious company, and still is who they were. fictitious_as is what they were called then: whoever
 * gets another name or e-mail may be somebody real from then on, and is not again when an import is undone.
 */
export class Fictitious1796040000000 implements MigrationInterface {
  name = 'Fictitious1796040000000';

  async up(runner: QueryRunner): Promise<void> {
    // The collation is explicit, since the columns have different ones.
    const identity = (row: string) => `(${row}first_name || ' ' || ${row}last_name || ' ' || ${row}email) COLLATE "C"`;
    await runner.query(`
      ALTER TABLE employees
        ADD fictitious_as text COLLATE "C",
        ADD fictitious boolean NOT NULL GENERATED ALWAYS AS (coalesce(fictitious_as = ${identity('')}, false)) STORED`);
    await runner.query('ALTER TABLE departments ADD fictitious_as text COLLATE "es-x-icu"');
    // db/init loaded those with the generator's domain, which nobody real can have an address in (RFC 2606). In an older
    // database some of them may be no longer who they were, and others were added.
    await runner.query(`
      UPDATE employees SET fictitious_as = ${identity('employees.')}
      WHERE email LIKE '%@empresa.example' AND NOT EXISTS (
        SELECT FROM audit_log WHERE subject_id = employees.id
          AND (action = 'employee-created' OR "after" ?| ARRAY['firstName', 'lastName', 'email']))`);
    await runner.query(`
      UPDATE departments SET fictitious_as = name
      WHERE EXISTS (SELECT FROM employees WHERE department_id = departments.id AND fictitious)
        AND NOT EXISTS (
          SELECT FROM audit_log WHERE subject_id = departments.id
            AND action IN ('department-created', 'department-changed'))`);
    // For whether there is anybody fictitious, and anybody else: one look each, if the planner knows that one is rare.
    await runner.query('CREATE INDEX employees_fictitious ON employees (fictitious)');
    await runner.query('ANALYZE employees');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE departments DROP fictitious_as');
    await runner.query('ALTER TABLE employees DROP fictitious, DROP fictitious_as');
  }
}
