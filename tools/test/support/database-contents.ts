import { type Client, escapeIdentifier } from 'pg';
import { tablesOf } from '../../backup/tables.ts';

/** How many rows each table has, and a hash of them all. */
export async function rowsOf(client: Client): Promise<Record<string, { count: number; hash: string }>> {
  const contents: Record<string, { count: number; hash: string }> = {};
  for (const { name } of await tablesOf(client)) {
    const { rows } = await client.query(
      `SELECT count(*)::int, md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS hash FROM ${escapeIdentifier(name)} t`,
    );
    contents[name] = rows[0];
  }
  return contents;
}

/** What a schema is made of besides its rows; names that PostgreSQL makes up are left out. */
export async function schemaOf(client: Client): Promise<Record<string, unknown[]>> {
  const parts: Record<string, unknown[]> = {};
  for (const [part, query] of Object.entries(QUERIES)) parts[part] = (await client.query(query)).rows;
  return parts;
}

const QUERIES = {
  columns: `SELECT table_name, column_name, data_type, collation_name, column_default, is_nullable, generation_expression
            FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`,
  keys: `SELECT conrelid::regclass::text AS "table", pg_get_constraintdef(oid) AS definition
         FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`,
  indexes: `SELECT tablename, regexp_replace(indexdef, 'INDEX \\S+ ', 'INDEX ') AS definition
            FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2`,
  triggers: `SELECT pg_get_triggerdef(oid) AS definition FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`,
  rights: `SELECT relname, relkind, relacl::text, pg_get_userbyid(relowner) AS owner
           FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S', 'v') ORDER BY 1`,
  schema: `SELECT nspacl::text, pg_get_userbyid(nspowner) AS owner FROM pg_namespace WHERE nspname = 'public'`,
  rightsOfTablesToCome: `SELECT defaclobjtype, defaclacl::text FROM pg_default_acl`,
  extensions: `SELECT extname, extnamespace::regnamespace::text FROM pg_extension ORDER BY 1`,
  migrations: `SELECT name, "timestamp"::text FROM migrations ORDER BY id`,
};
