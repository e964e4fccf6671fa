import { Parser } from 'saxen';
import { WorkbookRefused } from './workbook-refused.ts';

interface Hooks {
  /** @param attributes read only when asked for */
  open?: (name: string, attributes: () => Record<string, string>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/**
 * Reads XML in one pass. Names come without their prefixes, which differ from program to program.
 *
 * @throws WorkbookRefused for what is no XML
 */
export function readXml(xml: string, { open, close, text }: Hooks): void {
  const parser = new Parser();
  if (open) {
    parser.on('openTag', (name, attributes, decode) =>
      open(local(name), () =>
        Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [local(key), decode(value)])),
      ),
    );
  }
  if (close) parser.on('closeTag', (name) => close(local(name)));
  if (text) {
    parser.on('text', (value, decode) => text(decode(value)));
    parser.on('cdata', text);
  }
  parser.on('error', (cause) => {
    throw new WorkbookRefused('unreadable', { cause });
  });
  parser.parse(xml);
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
