import type { DataSource } from 'typeorm';

/**
 * The first migration of this code that is missing in the database; all are if there is no migrations table.
 * Additional, newer ones are fine: they only add (docs/architecture.md, "A new version").
 */
export async function pendingMigration(dataSource: DataSource): Promise<string | undefined> {
  const known = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const [{ exists }] = await dataSource.query(`SELECT to_regclass('migrations') IS NOT NULL AS exists`);
  const rows: { name: string }[] = exists ? await dataSource.query('SELECT name FROM migrations') : [];
  const done = rows.map(({ name }) => name);
  return known.find((name) => !done.includes(name));
}
