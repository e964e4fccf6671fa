import { stringify } from 'csv-stringify/sync';

type Cell = string | number | null | undefined;

/** Tells spreadsheets that a file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Lines of a CSV file, RFC 4180. A spreadsheet takes what begins like a formula for one: an apostrophe before it keeps
 * it a text, and the import takes that off again. https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvLines(rows: Cell[][]): string {
  return stringify(rows, { record_delimiter: '\r\n', quoted_match: /[\r\n]/, cast: { string: withGuard } });
}

/** What would be a formula, also behind quotation marks, blanks and apostrophes. */
const FORMULA = `['" ]*[=+\\-@\\t\\r＝＋－＠]`;
/**
 * Where a cell begins: at the beginning, and after whatever some spreadsheet takes for a separator, since one that is
 * set to semicolons divides there, whatever we mean by it.
 */
const BEGINNING = '(?<=^|[,;\\t\\r\\n|])';
const UNGUARDED = new RegExp(`${BEGINNING}(?=${FORMULA})`, 'g');
const GUARDED = new RegExp(`${BEGINNING}'(?=${FORMULA})`, 'g');

/** An apostrophe before each formula, whether there is one already or not: so that it can be taken off again. */
function withGuard(text: string): string {
  return text.replace(UNGUARDED, "'");
}

/** The apostrophes of `csvLines` taken off again: the text that it was given. */
export function withoutGuard(text: string): string {
  return text.replace(GUARDED, '');
}
