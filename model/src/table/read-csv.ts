import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { InputError } from '../messages/input-error.ts';
import { decodeFile } from './decode.ts';
import { type Delimiter, findDelimiters, LINE_ENDS, withoutSepLine } from './delimiter.ts';
import { isMarkup, isWorkbook } from './other-kind.ts';
import { Rows } from './rows.ts';

export interface Csv {
  path: string;
  sha256: string;
  header: string[];
  /** Trimmed cells, as many as the header has: those left out at the end of a row are empty. */
  rows: Rows;
  /** Line of the file at which each row ends, counted from 1. */
  lines: Uint32Array;
  delimiter: Delimiter;
  encoding: string;
}

export interface CsvOptions {
  /** Null: as a first line `sep=;` says, else the one that divides the first rows best. */
  delimiter?: Delimiter | null;
  /** Null: UTF-8, else Windows-1252. */
  encoding?: string | null;
}

/**
 * Reads a CSV file with a header row, as the import of employees does (api/src/employees/import/read-table.ts): the same
 * parser, encodings, and choice of the delimiter (Excel writes semicolons where the comma is the decimal sign), and rows
 * without a value left out. Throws an InputError when the file is missing, no CSV, or a row has more cells than the
 * header.
 */
export function readCsv(path: string, { delimiter: asked = null, encoding: given = null }: CsvOptions = {}): Csv {
  const bytes = readBytes(path);
  if (isWorkbook(bytes)) throw new InputError((m) => m.workbook(path));
  const { text: whole, encoding } = decodeFile(bytes, path, given);
  if (isMarkup(whole)) throw new InputError((m) => m.webPage(path));
  const { text, delimiter: said } = withoutSepLine(whole);
  const delimiter = asked ?? said ?? delimiterOf(text, path);
  const { header, rows, lines } = parseRecords(text, delimiter, path);
  if (rows.length === 0) throw new InputError((m) => m.emptyTable(path));
  const repeated = header.find((name, i) => header.indexOf(name) !== i);
  if (repeated === '') throw new InputError((m) => m.unnamedColumn(header.indexOf('') + 1));
  if (repeated !== undefined) throw new InputError((m) => m.repeatedColumn(path, repeated));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, sha256, header, rows, lines, delimiter, encoding };
}

/** The cells of a column. */
export function cellsOf(csv: Csv, name: string): string[] {
  return csv.rows.column(csv.header.indexOf(name)).all();
}

/** Name and hash of the file, for the manifest. */
export const provenance = ({ path, sha256 }: Csv) => ({ name: basename(path), sha256 });

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new InputError((m) => (code === 'ENOENT' ? m.noSuchFile(path) : m.unreadableFile(path, code)));
  }
}

function delimiterOf(text: string, path: string): Delimiter {
  const [delimiter, other] = findDelimiters(text);
  if (other !== undefined) throw new InputError((m) => m.whichDelimiter(path, delimiter, other));
  return delimiter;
}

/** Without the columns at the end that have neither name nor values, which spreadsheets write. */
function withoutEmptyEnd(header: string[], rows: Rows): Pick<Csv, 'header' | 'rows'> {
  let width = header.length;
  while (width > 1 && header[width - 1] === '' && rows.column(width - 1).every((cell) => cell === '')) width--;
  return { header: header.slice(0, width), rows: width < header.length ? rows.first(width) : rows };
}

/** Parses without keeping an array of each record's cells. */
function parseRecords(text: string, delimiter: string, path: string): Pick<Csv, 'header' | 'rows' | 'lines'> {
  let header: string[] | undefined;
  let rows = new Rows(0);
  const lines: number[] = [];
  let ended = 0;
  const onRecord = (record: string[], info: { lines: number }) => {
    ended = info.lines;
    if (header === undefined) {
      header = record;
      rows = new Rows(header.length);
    } else {
      rows.push(record);
      lines.push(info.lines);
    }
    return null;
  };
  try {
    parse(text, {
      delimiter,
      record_delimiter: LINE_ENDS,
      trim: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count_less: true,
      onRecord,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Of a quote that is never closed the parser only knows the file's last line.
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? ended + 1 : Number(error.lines ?? 0);
    const ofQuotes = error.code.includes('QUOTE');
    throw new InputError((m) => (ofQuotes ? m.brokenQuotes(path, line) : m.brokenCsv(path, line, error.code)));
  }
  return { ...withoutEmptyEnd(header ?? [], rows), lines: Uint32Array.from(lines) };
}
