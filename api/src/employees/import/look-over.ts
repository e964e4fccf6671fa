import { FileRefused } from './file-refused.ts';
import { tooLongLine, tooManyRows } from './import-messages.ts';
import { LIMITS, LONGEST_LINE } from './limits.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BLANK = 32;
/** Rows of nothing but these, which spreadsheets write at the end, do not count. */
const SEPARATORS = new Set([...',;|'].map((sign) => sign.charCodeAt(0)));
const QUOTE = 34;

/**
 * Refuses a file over a limit in one pass over its characters, some milliseconds for the largest, before a thread is
 * started. The parser does not limit cells per row. Rows are counted only until the first quote, since a quoted cell
 * may have several lines.
 *
 * @throws FileRefused
 */
export function lookOver(csv: string): void {
  let [line, start, rows] = [1, 0, 0];
  let [isBlank, hasQuote] = [true, false];
  for (let at = 0; at <= csv.length; at++) {
    const code = at === csv.length ? LINE_FEED : csv.charCodeAt(at);
    if (code > BLANK && !SEPARATORS.has(code)) isBlank = false;
    if (code === QUOTE) hasQuote = true;
    if (code !== LINE_FEED && code !== CARRIAGE_RETURN) continue;
    if (at - start > LONGEST_LINE) throw refusal(tooLongLine(line));
    if (!isBlank) rows += 1;
    // The header does not count.
    if (!hasQuote && rows > LIMITS.rows + 1) throw refusal(tooManyRows());
    if (code === LINE_FEED) line += 1;
    start = at + 1;
    isBlank = true;
  }
}

function refusal(message: string): FileRefused {
  return new FileRefused([{ path: 'csv', message }]);
}
