/** An SQL statement with its parameters; `Row` is the type of its rows. */
export interface Query<Row> {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /** Phantom property, for the type. */
  readonly row?: Row;
}

interface Database {
  query<T>(sql: string, parameters: unknown[]): Promise<T>;
}

export function query<Row = never>(sql: string, ...parameters: unknown[]): Query<Row> {
  return { sql, parameters };
}

/** The typed rows of a statement. @param database a repository, an entity manager or a data source */
export async function rowsOf<Row>(database: Database, { sql, parameters }: Query<Row>): Promise<Row[]> {
  const result = await database.query<Row[] | [Row[], number]>(sql, parameters as unknown[]);
  // For UPDATE and DELETE TypeORM returns a pair: rows and count.
  return typeof result[1] === 'number' ? (result[0] as Row[]) : (result as Row[]);
}
