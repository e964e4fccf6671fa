import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { InputError } from '../messages/input-error.ts';

export interface Csv {
  path: string;
  sha256: string;
  header: string[];
  /** Trimmed cells, as many as the header has. */
  rows: string[][];
  /** Line of the file at which each row ends, counted from 1. */
  lines: number[];
  delimiter: ',' | ';' | '\t';
}

/**
 * Reads a CSV file with a header row: UTF-8 (a byte order mark is ignored), separated by comma, semicolon or tab,
 * whichever the header has most of (Excel writes semicolons where the comma is the decimal sign).
 * Throws an InputError when the file is missing, not text, or its rows do not match the header.
 */
export function readCsv(path: string): Csv {
  const bytes = readBytes(path);
  const text = decode(bytes, path);
  const delimiter = delimiterOf(text.split(/\r?\n/, 1)[0] ?? '');
  const { records, lines } = parseRecords(text, delimiter, path);
  const [header = [], ...rows] = records;
  if (rows.length === 0) throw new InputError((m) => m.emptyTable(path));
  const repeated = header.find((name, i) => header.indexOf(name) !== i);
  if (repeated !== undefined) throw new InputError((m) => m.repeatedColumn(path, repeated));
  return {
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    header,
    rows,
    lines: lines.slice(1),
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

function decode(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError((m) => m.notUtf8(path));
  }
}

function delimiterOf(headerLine: string): Csv['delimiter'] {
  const count = (sign: string) => headerLine.split(sign).length;
  if (count('\t') > count(',') && count('\t') > count(';')) return '\t';
  return count(';') > count(',') ? ';' : ',';
}

interface Records {
  records: string[][];
  lines: number[];
}

function parseRecords(text: string, delimiter: string, path: string): Records {
  const lines: number[] = [];
  const onRecord = (record: string[], info: { lines: number }) => {
    lines.push(info.lines);
    return record;
  };
  try {
    return { records: parse(text, { delimiter, trim: true, skip_empty_lines: true, onRecord }), lines };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines ?? 0);
    throw new InputError((m) => m.brokenCsv(path, line, error.code));
  }
}
