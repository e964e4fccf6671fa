import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Turns } from '../../batching/turns.ts';
import { FileRefused } from './file-refused.ts';
import { cannotBeRead, noHeader, tooLongHeader, tooLongLine, tooManyColumns, tooManyRows } from './import-messages.ts';
import { LIMITS } from './limits.ts';

export interface TableRow {
  line: number;
  /** As many as the header has, at most. */
  cells: string[];
  /** How many there are. */
  count: number;
}

export interface ReadTable {
  header: string[];
  rows: TableRow[];
}

const CHUNK = 65_536;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** A row of the longest cells, with quotation marks and separators. */
const LONGEST_LINE = LIMITS.columns * (LIMITS.cell + 3);

/**
 * Reads a file piece by piece: others get their turn in between.
 *
 * @throws FileRefused for what is no CSV, and says in which line, and for a file that is over a limit
 */
export async function readTable(csv: string): Promise<ReadTable> {
  refuseLongLine(csv);
  const parser = Readable.from(pieces(csv)).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(csv),
      info: true,
      max_record_size: LONGEST_LINE,
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

/** The parser has no limit on how many cells a row has. */
function refuseLongLine(csv: string): void {
  let [line, start] = [1, 0];
  for (let at = 0; at <= csv.length; at++) {
    const code = csv.charCodeAt(at);
    if (code !== LINE_FEED && code !== CARRIAGE_RETURN && at < csv.length) continue;
    if (at - start > LONGEST_LINE) throw refusal(tooLongLine(line));
    if (code === LINE_FEED) line += 1;
    start = at + 1;
  }
}

function* pieces(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += CHUNK) yield text.slice(start, start + CHUNK);
}

function checkHeader(header: string[]): string[] {
  if (header.length > LIMITS.columns) throw refusal(tooManyColumns(header.length));
  if (header.some((name) => name.length > LIMITS.cell)) throw refusal(tooLongHeader());
  return header;
}

/** The one of the three that the header has most of; where decimals have commas, spreadsheets write semicolons. */
function delimiterOf(csv: string): string {
  const beginning = csv.slice(0, LONGEST_LINE);
  const header = beginning.slice(0, Math.max(0, beginning.search(/\r|\n|$/)));
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] as string;
}

function refusal(message: string): FileRefused {
  return new FileRefused([{ path: 'csv', message }]);
}
