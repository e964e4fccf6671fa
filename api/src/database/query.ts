/** A statement of SQL with its parameters; `Row` is what it selects. */
export interface Query<Row> {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /** Never there: it only carries the type. */
  readonly row?: Row;
}

interface Database {
  query<T>(sql: string, parameters: unknown[]): Promise<T>;
}

export function query<Row = never>(sql: string, ...parameters: unknown[]): Query<Row> {
  return { sql, parameters };
}

/** The rows of a statement, with their type. @param database a repository, an entity manager or a data source */
export async function rowsOf<Row>(database: Database, { sql, parameters }: Query<Row>): Promise<Row[]> {
  const result = await database.query<Row[] | [Row[], number]>(sql, parameters as unknown[]);
  // TypeORM gives a pair for UPDATE and DELETE: their rows, and how many there were.
  return typeof result[1] === 'number' ? (result[0] as Row[]) : (result as Row[]);
}
