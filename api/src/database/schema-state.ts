import type { DataSource } from 'typeorm';

/** How the database's schema stands to this code: the first migration that only one of them has. */
export interface SchemaState {
  pending?: string;
  unknown?: string;
}

/** Compares the migrations table with the code's migrations; a database without that table has them all pending. */
export async function schemaState(dataSource: DataSource): Promise<SchemaState> {
  const known = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const [{ exists }] = await dataSource.query(`SELECT to_regclass('migrations') IS NOT NULL AS exists`);
  const done: string[] = exists
    ? (await dataSource.query('SELECT name FROM migrations ORDER BY id')).map((row: { name: string }) => row.name)
    : [];
  return {
    pending: known.find((name) => !done.includes(name)),
    unknown: done.find((name) => !known.includes(name)),
  };
}
