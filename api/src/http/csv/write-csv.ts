/**
 * One line of a CSV file, RFC 4180. A spreadsheet takes what begins like a formula for one: an apostrophe before it
 * keeps it a text, and the import takes that off again. https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = withGuard(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
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

/** The apostrophes of `csvLine` taken off again: the text that it was given. */
export function withoutGuard(text: string): string {
  return text.replace(GUARDED, '');
}
