import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Turns } from '../../batching/turns.ts';
import { FileRefused } from './file-refused.ts';
import { cannotBeRead, noHeader, tooLongHeader, tooLongLine, tooManyColumns, tooManyRows } from './import-messages.ts';
import { LIMITS, LONGEST_LINE } from './limits.ts';

export interface TableRow {
  line: number;
  /** At most as many as the header has. */
  cells: string[];
  /** Total number. */
  count: number;
}

export interface ReadTable {
  header: string[];
  rows: TableRow[];
}

const CHUNK = 65_536;
/** A file that was put together has several. */
const LINE_ENDS = ['\r\n', '\n', '\r'];

/**
 * Parses a file in slices that yield to the event loop.
 *
 * @throws FileRefused for an invalid CSV, naming the line, and at an exceeded limit
 */
export async function readTable(csv: string): Promise<ReadTable> {
  const parser = Readable.from(pieces(csv)).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(csv),
      info: true,
      max_record_size: LONGEST_LINE,
      record_delimiter: LINE_ENDS,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }),
  );
  const turns = new Turns();
  const rows: TableRow[] = [];
  let header: string[] | undefined;
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      await turns.next();
      if (rows.length === LIMITS.rows) throw refusal(tooManyRows());
      if (header) rows.push({ line, cells: record.slice(0, header.length), count: record.length });
      else header = checkHeader(record);
      line = info.lines + 1;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = Number(error.lines ?? line);
    throw refusal(error.code === 'CSV_MAX_RECORD_SIZE' ? tooLongLine(at) : cannotBeRead(at));
  }
  if (!header) throw refusal(noHeader());
  return { header, rows };
}

function* pieces(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += CHUNK) yield text.slice(start, start + CHUNK);
}

function checkHeader(header: string[]): string[] {
  if (header.length > LIMITS.columns) throw refusal(tooManyColumns(header.length));
  if (header.some((name) => name.length > LIMITS.cell)) throw refusal(tooLongHeader());
  return header;
}

/** The most frequent of the three in the header, outside quotes; spreadsheets write semicolons where decimals have commas. */
function delimiterOf(csv: string): string {
  const unquoted = csv.slice(0, LONGEST_LINE).replace(/"[^"]*"/g, '""');
  const header = unquoted.split(/[\r\n]/).find((line) => line.trim() !== '') ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] as string;
}

function refusal(message: string): FileRefused {
  return new FileRefused([{ path: 'csv', message }]);
}
