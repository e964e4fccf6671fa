/** The first bytes of a ZIP, which an .xlsx is, and of an old workbook or one with a password. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const MARKUP = /^\s*<(!doctype|html|head|body|meta|table|\?xml|!--)/i;

/** Whether a file's first bytes are a workbook's. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return WORKBOOKS.some((sign) => sign.every((byte, i) => bytes[i] === byte));
}

/** Whether a text is HTML or XML, which some programs save as .xls. */
export const isMarkup = (text: string): boolean => MARKUP.test(text.slice(0, 1_000));
