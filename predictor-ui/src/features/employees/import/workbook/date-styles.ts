import { readXml } from './read-xml.ts';

/** Built-in formats of days; 45 to 47 and 18 to 21 are times. ECMA-376 part 1, 18.8.30. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Which styles, by number, show a number as a day. */
export function readDateStyles(xml: string | undefined): boolean[] {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let isCells = false;
  readXml(xml ?? '<styleSheet/>', {
    open: (name, attributes) => {
      if (name === 'cellXfs') isCells = true;
      if (name !== 'numFmt' && name !== 'xf') return;
      const { numFmtId = '', formatCode = '' } = attributes();
      const id = Number(numFmtId);
      if (name === 'numFmt') formats.set(id, formatCode);
      else if (isCells) styles.push(isDay(formats.get(id), id));
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return styles;
}

/** A day or a year, outside quotes, brackets and escapes: `[$-es-CO]d "de" mmmm` is one, `0.00 "usd"` is not. */
function isDay(format: string | undefined, id: number): boolean {
  if (format === undefined) return BUILT_IN.has(id);
  return /[dy]/i.test(format.replace(/"[^"]*"?|\[[^\]]*\]?|\\./g, ''));
}

const DAY = 86_400_000;
/** Excel counts a 29 February 1900 that never was. */
const EPOCHS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** A spreadsheet's number of a day as ISO 8601; undefined when it is none of the years 1900 to 9999. */
export function dayOfSerial(serial: number, is1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < 2_958_466)) return undefined;
  // Before March 1900 it counts from a day later.
  const days = Math.floor(serial) + (!is1904 && serial < 60 ? 1 : 0);
  return new Date(EPOCHS[is1904 ? 1904 : 1900] + days * DAY).toISOString().slice(0, 10);
}
