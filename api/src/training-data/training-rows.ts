import type { DataSource, EntityManager } from 'typeorm';
import { rowsOf } from '../database/query.ts';
import { csvLines } from '../http/csv/write-csv.ts';
import type { TrainingFile } from './training-data.sql.ts';

const FIRST = '00000000-0000-0000-0000-000000000000';
const BATCH = 1_000;

/** Streams a file in batches: a slow client holds no transaction open. */
export async function* trainingRows(
  database: DataSource | EntityManager,
  { columns, queries }: TrainingFile,
): AsyncGenerator<string> {
  yield csvLines([columns]);
  for (const batchAfter of queries) {
    let place = FIRST;
    for (;;) {
      const rows = await rowsOf(database, batchAfter(place, BATCH));
      if (rows.length === 0) break;
      yield csvLines(rows.map((row) => columns.map((column) => row[column])));
      place = rows.at(-1)?.place ?? FIRST;
    }
  }
}
