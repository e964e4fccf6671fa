/** Rows as one JSON parameter for `Table.recordset`; undefined becomes NULL. */
export function asRecords(rows: readonly object[]): string {
  const json = JSON.stringify(rows);
  // PostgreSQL's text accepts neither lone surrogates nor NUL, which JSON escapes so.
  return json.includes('\\u') ? JSON.stringify(rows, asText) : json;
}

function asText(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value;
}
