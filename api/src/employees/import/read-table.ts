import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ProblemException } from '../../problems/problem.exception.ts';
import { say } from '../../problems/say.ts';

export interface ReadTable {
  header: string[];
  rows: { line: number; cells: string[] }[];
}

const CHUNK = 65_536;

/**
 * Reads a file piece by piece: others get their turn in between.
 *
 * @throws ProblemException 422 for what is no CSV, and says in which line
 */
export async function readTable(csv: string): Promise<ReadTable> {
  const parser = Readable.from(pieces(csv)).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(csv),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }),
  );
  const records: ReadTable['rows'] = [];
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      records.push({ line, cells: record });
      line = info.lines + 1;
    }
  } catch (error) {
    if (error instanceof CsvError) throw unreadable(Number(error.lines ?? line));
    throw error;
  }
  const [header, ...rows] = records;
  if (!header) throw noHeader();
  return { header: header.cells, rows };
}

function* pieces(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += CHUNK) yield text.slice(start, start + CHUNK);
}

/** The one of the three that the header has most of; where decimals have commas, spreadsheets write semicolons. */
function delimiterOf(csv: string): string {
  const header = csv.slice(0, Math.max(0, csv.search(/\r|\n|$/)));
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] as string;
}

function unreadable(line: number): ProblemException {
  const message = say({
    en: `line ${line}: cannot be read as CSV, perhaps a quotation mark is missing or one too many`,
    es: `línea ${line}: no se puede leer como CSV; quizá falta o sobra una comilla`,
  });
  return ProblemException.unprocessable([{ path: 'csv', message }]);
}

function noHeader(): ProblemException {
  const message = say({
    en: 'is empty; the first line has to name the columns',
    es: 'está vacío; la primera línea debe nombrar las columnas',
  });
  return ProblemException.unprocessable([{ path: 'csv', message }]);
}
