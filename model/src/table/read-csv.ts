import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { InputError } from '../messages/input-error.ts';
import { Rows } from './rows.ts';

export interface Csv {
  path: string;
  sha256: string;
  header: string[];
  /** Trimmed cells, as many as the header has. */
  rows: Rows;
  /** Line of the file at which each row ends, counted from 1. */
  lines: Uint32Array;
  delimiter: ',' | ';' | '\t';
}

/**
 * Reads a CSV file with a header row: UTF-8 (a byte order mark is ignored), separated by comma, semicolon or tab,
 * whichever the header has most of (Excel writes semicolons where the comma is the decimal sign).
 * Throws an InputError when the file is missing, not text, or its rows do not match the header.
 */
export function readCsv(path: string): Csv {
  const bytes = readBytes(path);
  if (!isUtf8(bytes)) throw new InputError((m) => m.notUtf8(path));
  const headerLine = bytes.indexOf('\n');
  const delimiter = delimiterOf(bytes.toString('utf8', 0, headerLine < 0 ? bytes.length : headerLine));
  const { header, rows, lines } = parseRecords(bytes, delimiter, path);
  if (rows.length === 0) throw new InputError((m) => m.emptyTable(path));
  const repeated = header.find((name, i) => header.indexOf(name) !== i);
  if (repeated !== undefined) throw new InputError((m) => m.repeatedColumn(path, repeated));
  return {
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    header,
    rows,
    lines,
    delimiter,
  };
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

function delimiterOf(headerLine: string): Csv['delimiter'] {
  const count = (sign: string) => headerLine.split(sign).length;
  if (count('\t') > count(',') && count('\t') > count(';')) return '\t';
  return count(';') > count(',') ? ';' : ',';
}

/** Parses without keeping an array of each record's cells. */
function parseRecords(bytes: Buffer, delimiter: string, path: string): Pick<Csv, 'header' | 'rows' | 'lines'> {
  let header: string[] | undefined;
  let rows = new Rows(0);
  const lines: number[] = [];
  const onRecord = (record: string[], info: { lines: number }) => {
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
    parse(bytes, { bom: true, delimiter, trim: true, skip_empty_lines: true, onRecord });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines ?? 0);
    throw new InputError((m) => m.brokenCsv(path, line, error.code));
  }
  return { header: header ?? [], rows, lines: Uint32Array.from(lines) };
}
