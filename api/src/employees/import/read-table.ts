import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Turns } from '../../batching/turns.ts';
import { findDelimiter, LINE_ENDS, withoutSepLine } from './delimiter.ts';
import { FileRefused } from './file-refused.ts';
import {
  cannotBeRead,
  noHeader,
  repeatedColumn,
  tooLongHeader,
  tooLongLine,
  tooManyColumns,
  tooManyRows,
} from './import-messages.ts';
import { LIMITS, LONGEST_LINE } from './limits.ts';
import { LineNumbers } from './line-numbers.ts';
import { short } from './mapping.ts';
import { refuseOtherKinds } from './not-csv.ts';

export interface TableRow {
  line: number;
  /** At most as many as the header has; a row may have fewer. */
  cells: string[];
  /** Total number, without empty ones at the end. */
  count: number;
}

export interface ReadTable {
  header: string[];
  rows: TableRow[];
}

const CHUNK = 65_536;
/** A header of delimiters only, in a file that has nothing else. */
const NOTHING = /^[,;|\s]*$/;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Parses a file in slices that yield to the event loop. Empty rows, and empty cells at the end of rows, are left out.
 *
 * @throws FileRefused for an invalid CSV, naming the line, for what is none, and at an exceeded limit
 */
export async function readTable(csv: string): Promise<ReadTable> {
  const whole = csv.startsWith(BYTE_ORDER_MARK) ? csv.slice(1) : csv;
  refuseOtherKinds(whole);
  const { text, delimiter } = withoutSepLine(whole);
  const parser = Readable.from(pieces(text)).pipe(
    parse({
      delimiter: delimiter ?? findDelimiter(text),
      info: true,
      max_record_size: LONGEST_LINE,
      record_delimiter: LINE_ENDS,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }),
  );
  const turns = new Turns();
  const lines = new LineNumbers();
  const rows: TableRow[] = [];
  let header: string[] | undefined;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      await turns.next();
      if (rows.length === LIMITS.rows) throw refusal(tooManyRows());
      const line = lines.startOf(record, info.lines);
      const count = record.findLastIndex((cell) => cell !== '') + 1;
      if (header) rows.push({ line, cells: record.slice(0, header.length), count });
      else header = checkHeader(record.slice(0, count));
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = Number(error.lines ?? lines.next);
    throw refusal(error.code === 'CSV_MAX_RECORD_SIZE' ? tooLongLine(at) : cannotBeRead(at));
  }
  if (!header) throw refusal(noHeader());
  return { header, rows };
}

function* pieces(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += CHUNK) yield text.slice(start, start + CHUNK);
}

function checkHeader(header: string[]): string[] {
  if (header.every((name) => NOTHING.test(name))) throw refusal(noHeader());
  if (header.length > LIMITS.columns) throw refusal(tooManyColumns(header.length));
  if (header.some((name) => name.length > LIMITS.cell)) throw refusal(tooLongHeader());
  const names = new Set<string>();
  for (const name of header) {
    if (name !== '' && names.has(name)) throw refusal(repeatedColumn(short(name)));
    names.add(name);
  }
  return header;
}

function refusal(message: string): FileRefused {
  return new FileRefused([{ path: 'csv', message }]);
}
