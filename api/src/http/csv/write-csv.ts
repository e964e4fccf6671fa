import { stringify } from 'csv-stringify/sync';

type Cell = string | number | null | undefined;

/** How cells are separated, and the decimal sign of numbers. */
export interface CsvForm {
  delimiter: string;
  decimal: string;
}

const RFC_4180: CsvForm = { delimiter: ',', decimal: '.' };

/** A BOM, so that spreadsheets read UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * CSV lines, by default as in RFC 4180. Formulas are escaped with an apostrophe, which the import removes.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvLines(rows: Cell[][], { delimiter, decimal } = RFC_4180): string {
  const number = (value: number) => String(value).replace('.', decimal);
  const cast = { string: withGuard, number };
  return stringify(rows, { delimiter, record_delimiter: '\r\n', quoted_match: /[\r\n]/, cast });
}

/** A formula, also behind quotes, blanks and apostrophes. */
const FORMULA = `['" ]*[=+\\-@\\t\\r＝＋－＠]`;
/**
 * Beginnings of cells: of the text, and after any separator of some spreadsheet, since its locale decides where it
 * splits.
 */
const BEGINNING = '(?<=^|[,;\\t\\r\\n|])';
const UNGUARDED = new RegExp(`${BEGINNING}(?=${FORMULA})`, 'g');
const GUARDED = new RegExp(`${BEGINNING}'(?=${FORMULA})`, 'g');

/** Adds an apostrophe before each formula, even if there is one, so that it is reversible. */
function withGuard(text: string): string {
  return text.replace(UNGUARDED, "'");
}

/** Removes the apostrophes of `csvLines`. */
export function withoutGuard(text: string): string {
  return text.replace(GUARDED, '');
}
