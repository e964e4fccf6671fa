import { type Client, escapeIdentifier } from 'pg';

export interface Table {
  name: string;
  columns: string[];
  rows: number;
}

/** The migrations table is not copied: it is what the schema is built by. */
const TABLES = `
  SELECT c.relname AS name,
         ARRAY(SELECT attname::text FROM pg_attribute
               WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
               ORDER BY attnum) AS columns,
         ARRAY(SELECT parent.relname::text FROM pg_constraint JOIN pg_class parent ON parent.oid = confrelid
               WHERE conrelid = c.oid AND contype = 'f' AND confrelid <> c.oid) AS parents
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND c.relname <> 'migrations'
  ORDER BY c.relname`;

/**
 * What a backup leaves out, and a restore leaves empty: who is signed in, links that were handed out, failures that were
 * counted. None of it may come back with an older state: everybody signs in again. Nor photos that are to be removed.
 */
const PASSING = ['sessions', 'one_time_tokens', 'rate_limits', 'stale_photos'];

export function isKept({ name }: Pick<Table, 'name'>): boolean {
  return !PASSING.includes(name);
}

/** The application's tables, each after those that it refers to. */
export async function tablesOf(client: Client): Promise<Table[]> {
  const left: (Table & { parents: string[] })[] = (await client.query(TABLES)).rows;
  const sorted: Table[] = [];
  while (left.length > 0) {
    const index = left.findIndex(({ parents }) => !left.some(({ name }) => parents.includes(name)));
    if (index < 0) throw new Error(`tables that refer to each other: ${left.map(({ name }) => name).join(', ')}`);
    for (const { name, columns } of left.splice(index, 1)) {
      const { rows } = await client.query(`SELECT count(*)::int AS rows FROM ${escapeIdentifier(name)}`);
      sorted.push({ name, columns, rows: rows[0].rows });
    }
  }
  return sorted;
}

/** The migrations that a database has, oldest first. */
export async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query(`SELECT to_regclass('public.migrations') IS NOT NULL AS there`);
  if (!rows[0].there) return [];
  return (await client.query('SELECT name FROM migrations ORDER BY id')).rows.map(({ name }) => name);
}

/** The ids of the photos that people have. @param stale whether also of those that are to be removed */
export async function photosOf(client: Client, stale = false): Promise<string[]> {
  if (!(await migrationsOf(client)).includes('Photos1796060000000')) return [];
  const { rows } = await client.query(
    `SELECT photo_id FROM employees WHERE photo_id IS NOT NULL
     ${stale ? 'UNION SELECT photo_id FROM stale_photos' : ''} ORDER BY photo_id`,
  );
  return rows.map(({ photo_id }) => photo_id);
}

/** Lists photos for removal that nobody has after a restore; the API removes them, as it does with others. */
export async function listStalePhotos(client: Client, before: string[]): Promise<void> {
  if (before.length === 0) return;
  await client.query(
    `INSERT INTO stale_photos (photo_id)
     SELECT unnest($1::uuid[]) EXCEPT SELECT photo_id FROM employees`,
    [before],
  );
}

/** `employees (id, name)`, as COPY wants it. */
export function copyTarget({ name, columns }: Table): string {
  return `${escapeIdentifier(name)} (${columns.map((column) => escapeIdentifier(column)).join(', ')})`;
}
