import { CsvError, parse } from 'csv-parse/sync';

/** What `--delimiter` takes, and what is tried without it. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How much is tried, whatever the file's size. */
const PREFIX = 32_768;
const RECORDS = 20;

/** A file that was put together has several. */
export const LINE_ENDS = ['\r\n', '\n', '\r'];

/** What Excel writes, and obeys, before the header. */
const SEP_LINE = /^"?sep=([,;|\t])"?[,;|\t]*(?=[\r\n]|$)/i;

/** The delimiter that a first line `sep=;` names, and the text with that line empty, so that lines keep their numbers. */
export function withoutSepLine(text: string): { text: string; delimiter: Delimiter | undefined } {
  const found = SEP_LINE.exec(text);
  return { text: text.slice(found?.[0].length ?? 0), delimiter: found?.[1] as Delimiter | undefined };
}

/**
 * Tries each delimiter on the first records, quotes honoured: the one by which most rows are as wide as the header, then
 * by which there are most columns. All that are equal in both; a comma where none divides.
 */
export function findDelimiters(text: string): [Delimiter, ...Delimiter[]] {
  const tried = DELIMITERS.map((delimiter) => {
    const [header = [], ...rows] = firstRecords(text.slice(0, PREFIX), delimiter);
    const fitting = rows.filter(({ length }) => length === header.length).length;
    return { delimiter, width: header.length, share: rows.length === 0 ? 1 : fitting / rows.length };
  });
  const dividing = tried.filter(({ width }) => width > 1);
  const [best, ...others] = dividing.toSorted((a, b) => b.share - a.share || b.width - a.width);
  if (!best) return [','];
  const equal = others.filter(({ share, width }) => share === best.share && width === best.width);
  return [best.delimiter, ...equal.map(({ delimiter }) => delimiter)];
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
