import type { Stack } from './stack.ts';

const PSQL = 'psql --no-align --tuples-only -U "$POSTGRES_USER" -d "$POSTGRES_DB" -c "$0"';

/** Runs a query as the owner of a stack's database. @returns one line per row */
export async function askDatabase(stack: Stack, query: string): Promise<string[]> {
  const answer = await stack.compose('exec', '-T', 'postgresdb', 'sh', '-c', PSQL, query);
  return answer.split('\n').filter(Boolean);
}
