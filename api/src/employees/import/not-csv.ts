import { FileRefused } from './file-refused.ts';
import { isNoText, isOldWorkbook, isWebPage, isWorkbook } from './import-messages.ts';

/** How much of a file is looked at. */
const START = 1_000;

/** A ZIP, whose first part is a file, or which is empty. */
const ZIP = ['PK\u0003\u0004', 'PK\u0005\u0006'];
/** D0 CF 11 E0, as the page decodes what is no UTF-8, and as other clients do. */
const COMPOUND = ['ÐÏ\u0011à', '\uFFFD\uFFFD\u0011\uFFFD'];
const MARKUP = /^\s*<(!doctype|html|head|body|meta|table|\?xml|!--)/i;

/** @throws FileRefused for a workbook, a web page, and what is no text */
export function refuseOtherKinds(csv: string): void {
  const start = csv.slice(0, START);
  const message = otherKind(start);
  if (message) throw new FileRefused([{ path: 'csv', message: message() }]);
}

function otherKind(start: string): (() => string) | undefined {
  if (ZIP.some((sign) => start.startsWith(sign))) return isWorkbook;
  if (COMPOUND.some((sign) => start.startsWith(sign))) return isOldWorkbook;
  if (MARKUP.test(start)) return isWebPage;
  return start.includes('\0') ? isNoText : undefined;
}
