import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keyset pagination, search and optimistic locking. Every sort of the list has an index that ends with the id, read
 * forwards or backwards.
 */
export class EmployeesAtScale1795258860000 implements MigrationInterface {
  name = 'EmployeesAtScale1795258860000';

  async up(runner: QueryRunner): Promise<void> {
    // A trusted extension: needs no superuser.
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    // unaccent() is only STABLE, since its dictionary could change; ours does not. A leading space marks the beginning
    // of a word.
    await runner.query(`
      CREATE FUNCTION searchable(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      RETURN ' ' || lower(unaccent('unaccent'::regdictionary, $1 COLLATE "und-x-icu"))`);
    await runner.query(`
      ALTER TABLE employees
        ADD version        integer     NOT NULL DEFAULT 1,
        ADD deactivated_at timestamptz,
        ADD search         text        COLLATE "C"
          GENERATED ALWAYS AS (searchable(first_name || ' ' || last_name || ' ' || email)) STORED`);
    await runner.query('CREATE INDEX employees_search ON employees USING gin (search gin_trgm_ops)');
    for (const column of ['salary', 'hired_on', 'job', 'seniority']) {
      await runner.query(`CREATE INDEX employees_${column} ON employees (${column}, last_name, first_name, id)`);
    }
    // A partial index: few are deactivated.
    await runner.query(`
      CREATE INDEX employees_deactivated ON employees (last_name, first_name, id) WHERE deactivated_at IS NOT NULL`);
    await runner.query('DROP INDEX employees_peers');
    await runner.query(`
      CREATE INDEX employees_peers ON employees (job, seniority, salary) WHERE deactivated_at IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX employees_peers');
    await runner.query('CREATE INDEX employees_peers ON employees (job, seniority, salary)');
    await runner.query('DROP INDEX employees_deactivated, employees_salary, employees_hired_on');
    await runner.query('DROP INDEX employees_job, employees_seniority, employees_search');
    await runner.query('ALTER TABLE employees DROP search, DROP deactivated_at, DROP version');
    await runner.query('DROP FUNCTION searchable');
    await runner.query('DROP EXTENSION pg_trgm');
  }
}
