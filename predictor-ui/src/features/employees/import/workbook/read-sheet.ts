import { dayOfSerial } from './date-styles.ts';
import { readXml } from './read-xml.ts';
import { unescaped } from './shared-strings.ts';

export interface SheetContext {
  strings: string[];
  dateStyles: boolean[];
  is1904: boolean;
}

export interface SheetRow {
  /** From 1. */
  number: number;
  /** From 0, in their order; those without a value are left out. */
  cells: { column: number; text: string }[];
}

const LAST_ROW = 1_048_576;

/** The rows of a sheet that have values: what cells show, formulas as they were last computed, days as ISO 8601. */
export function readSheet(xml: string, context: SheetContext): SheetRow[] {
  const rows: SheetRow[] = [];
  let row: SheetRow = { number: 0, cells: [] };
  let [column, type, style, value] = [-1, '', '', ''];
  let isValue = false;
  readXml(xml, {
    open: (name, attributes) => {
      isValue = name === 'v' || name === 't';
      if (name === 'row') {
        const number = Math.min(Math.max(Number(attributes().r) || 0, row.number + 1), LAST_ROW);
        row = { number, cells: [] };
        column = -1;
      } else if (name === 'c') {
        const { r = '', t = 'n', s = '' } = attributes();
        column = columnOf(r) ?? column + 1;
        [type, style, value] = [t, s, ''];
      }
    },
    close: (name) => {
      isValue = false;
      if (name === 'c' && value !== '') row.cells.push({ column, text: shown(type, style, value, context) });
      if (name === 'row' && row.cells.length > 0) rows.push(row);
    },
    text: (text) => {
      if (isValue) value += text;
    },
  });
  return rows;
}

/** `AB12` → 27 */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shown(type: string, style: string, value: string, { strings, dateStyles, is1904 }: SheetContext): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.split('T00:00:00')[0] ?? '';
    case 'n': {
      const number = Number(value);
      if (Number.isNaN(number)) return value;
      const day = dateStyles[Number(style)] ? dayOfSerial(number, is1904) : undefined;
      // As many digits as spreadsheets show: 45000.000000000007 is 45000.
      return day ?? String(Number(number.toPrecision(15)));
    }
    default:
      return unescaped(value);
  }
}
