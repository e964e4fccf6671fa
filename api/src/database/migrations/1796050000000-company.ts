import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The company's settings, and its jobs, which an empty database now has from db/init. Amounts were US dollars before, so
 * that older predictions are; a version of the API that does not know the column yet writes them so, too.
 */
export class Company1796050000000 implements MigrationInterface {
  name = 'Company1796050000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE company (
        id       smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),                -- one row, always
        name     text     CHECK (name <> ''),                                  -- null: not said
        currency text     NOT NULL DEFAULT 'USD' CHECK (currency ~ '^[A-Z]{3}$'),
        language text     CHECK (language IN ('es', 'en')),                    -- null: as the browser asks
        version  integer  NOT NULL DEFAULT 1
      )`);
    await runner.query('INSERT INTO company DEFAULT VALUES');
    await runner.query(`ALTER TABLE predictions ADD currency text NOT NULL DEFAULT 'USD'`);
    const [{ there }] = await runner.query(`SELECT to_regclass('jobs') IS NOT NULL AS there`);
    if (!there) await createJobs(runner);
  }

  /** Refused by the database while somebody has another job than the three of before. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE employees DROP CONSTRAINT employees_job_fkey');
    await runner.query(`
      ALTER TABLE employees
        ADD CONSTRAINT employees_job_check CHECK (job IN ('Analyst', 'Consultant', 'Engineer'))`);
    await runner.query('DROP TABLE jobs');
    await runner.query('ALTER TABLE predictions DROP currency');
    await runner.query('DROP TABLE company');
  }
}

/** As in db/init. */
async function createJobs(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE jobs (
      id       uuid PRIMARY KEY DEFAULT uuidv7(),
      name     text COLLATE "es-x-icu" NOT NULL UNIQUE CHECK (name <> ''),
      label_es text CHECK (label_es <> ''),
      label_en text CHECK (label_en <> ''),
      version  integer NOT NULL DEFAULT 1
    )`);
  await runner.query(`
    INSERT INTO jobs (name, label_es, label_en) VALUES
      ('Analyst', 'Analista', 'Analyst'),
      ('Consultant', 'Consultor/a', 'Consultant'),
      ('Engineer', 'Ingeniero/a', 'Engineer')`);
  await runner.query('ALTER TABLE employees DROP CONSTRAINT IF EXISTS employees_job_check');
  await runner.query(`
    ALTER TABLE employees
      ADD CONSTRAINT employees_job_fkey FOREIGN KEY (job) REFERENCES jobs (name) ON UPDATE CASCADE`);
}
