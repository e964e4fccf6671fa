import { readDateStyles } from './date-styles.ts';
import { readSheet, type SheetRow } from './read-sheet.ts';
import { readXml } from './read-xml.ts';
import { readSharedStrings } from './shared-strings.ts';
import { unzip } from './unzip.ts';
import { WorkbookRefused } from './workbook-refused.ts';

/** Characters: as much as the API takes. */
export const MOST_CSV = 6 * 1024 * 1024;
/** The API takes 200; one more than that, with a value, is enough for it to say so. */
const MOST_COLUMNS = 250;

/**
 * The first visible sheet of an .xlsx workbook, as CSV in which each row has the line of its number.
 *
 * @throws WorkbookRefused for a file of another kind, a broken one, and a sheet that is too large
 */
export function readWorkbook(bytes: Uint8Array): { csv: string; sheet: string } {
  const parts = unzip(bytes);
  const book = parts.get('xl/workbook.xml');
  if (book === undefined) throw new WorkbookRefused('unreadable');
  const { name, id, is1904 } = firstSheet(book);
  const sheet = parts.get(pathOf(parts.get('xl/_rels/workbook.xml.rels') ?? '', id));
  if (sheet === undefined) throw new WorkbookRefused('unreadable');
  const strings = readSharedStrings(parts.get('xl/sharedstrings.xml'));
  const dateStyles = readDateStyles(parts.get('xl/styles.xml'));
  return { csv: csvOf(readSheet(sheet, { strings, dateStyles, is1904 })), sheet: name };
}

function firstSheet(xml: string): { name: string; id: string; is1904: boolean } {
  const sheets: Record<string, string>[] = [];
  let is1904 = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'sheet') sheets.push(attributes());
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes().date1904 ?? '');
    },
  });
  const { name = '', id = '' } = sheets.find(({ state = 'visible' }) => state === 'visible') ?? {};
  return { name, id, is1904 };
}

/** The path of a part, from `xl/` or from the root. */
function pathOf(relations: string, id: string): string {
  let target = '';
  readXml(relations, {
    open: (name, attributes) => {
      if (name === 'Relationship' && attributes().Id === id) target = attributes().Target ?? '';
    },
  });
  return (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`).toLowerCase();
}

function csvOf(rows: SheetRow[]): string {
  const lines: string[] = [];
  let [length, last] = [0, 0];
  for (const { number, cells } of rows) {
    let line = '';
    let place = -1;
    for (const { column, text } of cells) {
      if (column <= place) throw new WorkbookRefused('unreadable');
      if (place >= MOST_COLUMNS) break;
      line += `${','.repeat(Math.min(column, MOST_COLUMNS) - Math.max(place, 0))}${quoted(text)}`;
      place = column;
      if (length + line.length > MOST_CSV) throw new WorkbookRefused('tooLarge');
    }
    lines.push('\n'.repeat(Math.max(number - last - 1, 0)), line, '\n');
    length += number - last + line.length;
    last = number;
  }
  if (length > MOST_CSV) throw new WorkbookRefused('tooLarge');
  return lines.join('');
}

/** A cell of several lines becomes one, so that lines are the sheet's rows. */
function quoted(text: string): string {
  const line = /[\r\n]/.test(text) ? text.replace(/\s+/g, ' ') : text;
  return /[",;|\t]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
