import { readXml } from './read-xml.ts';

/** The texts that cells refer to by number. Readings of Japanese words (`rPh`) are left out. */
export function readSharedStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  let [isText, isReading] = [false, false];
  readXml(xml ?? '<sst/>', {
    open: (name) => {
      if (name === 'si') strings.push('');
      if (name === 'rPh') isReading = true;
      isText = name === 't';
    },
    close: (name) => {
      if (name === 'rPh') isReading = false;
      isText = false;
    },
    text: (text) => {
      if (isText && !isReading) strings[strings.length - 1] += text;
    },
  });
  return strings.map(unescaped);
}

/** `_x000D_` → the character of that code */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
