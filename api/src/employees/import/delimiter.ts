import { CsvError, parse } from 'csv-parse/sync';
import { fieldsNamed } from './column-names.ts';

/** The bar last: it is rare. */
const CANDIDATES = [',', ';', '\t', '|'];
/** How much is tried, whatever the file's size. */
const PREFIX = 32_768;
const RECORDS = 20;

/** A file that was put together has several. */
export const LINE_ENDS = ['\r\n', '\n', '\r'];

/** What Excel writes, and obeys, before the header. */
const SEP_LINE = /^"?sep=([,;|\t])"?[,;|\t]*(?=[\r\n]|$)/i;

/** The delimiter that a first line `sep=;` names, and the text with that line empty, so that lines keep their numbers. */
export function withoutSepLine(text: string): { text: string; delimiter: string | undefined } {
  const found = SEP_LINE.exec(text);
  return { text: text.slice(found?.[0].length ?? 0), delimiter: found?.[1] };
}

/**
 * Tries each delimiter on the first records, quotes honoured: the one by which most columns have names that we know,
 * then by which most rows are as wide as the header, then by which there are most columns.
 */
export function findDelimiter(text: string): string {
  const start = text.slice(0, PREFIX);
  const tried = CANDIDATES.map((delimiter) => {
    const [header = [], ...rows] = firstRecords(start, delimiter);
    const fitting = rows.filter(({ length }) => length === header.length).length;
    const share = rows.length === 0 ? 1 : fitting / rows.length;
    return { delimiter, width: header.length, score: [fieldsNamed(header), share, header.length] };
  });
  const dividing = tried.filter(({ width }) => width > 1);
  return dividing.toSorted((a, b) => compare(b.score, a.score))[0]?.delimiter ?? ',';
}

function compare(a: number[], b: number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : (a[place] as number) - (b[place] as number);
}

/** Those before the first that is no CSV with this delimiter. */
function firstRecords(text: string, delimiter: string): string[][] {
  const records: string[][] = [];
  try {
    parse(text, {
      delimiter,
      record_delimiter: LINE_ENDS,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: RECORDS,
      trim: true,
      on_record: (record: string[]) => {
        records.push(record);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return records;
}
