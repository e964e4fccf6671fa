/** Rows as one parameter of a statement, which `Table.recordset` reads; what is undefined is NULL there. */
export function asRecords(rows: readonly object[]): string {
  const json = JSON.stringify(rows);
  // PostgreSQL's text takes neither half a character nor NUL, which JSON writes so.
  return json.includes('\\u') ? JSON.stringify(rows, asText) : json;
}

function asText(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value;
}
