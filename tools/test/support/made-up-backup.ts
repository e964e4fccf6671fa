import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Header } from '../../backup/backup-file.ts';

/** The content of a backup, to be changed by a test. */
export interface Parts {
  header: Header;
  /** Of each table, in the order of the header. */
  rows: string[][];
}

export async function partsOf(file: string): Promise<Parts> {
  const [first = '', ...lines] = gunzipSync(await readFile(file))
    .toString()
    .split('\n')
    .slice(0, -2);
  const rows: string[][] = [[]];
  for (const line of lines) {
    if (line === '\\.') rows.push([]);
    else rows.at(-1)?.push(line);
  }
  return { header: JSON.parse(first), rows: rows.slice(0, -1) };
}

/** The text of a backup, with the hash that fits and, unless a test says otherwise, the right number of rows. */
export function textOf({ header, rows }: Parts, { count = true } = {}): string {
  const counted = () => header.tables.map((table, index) => ({ ...table, rows: rows[index]?.length ?? 0 }));
  const lines = [
    JSON.stringify(count ? { ...header, tables: counted() } : header),
    ...rows.flatMap((some) => [...some, '\\.']),
  ];
  return withHash(`${lines.join('\n')}\n`);
}

export function withHash(text: string): string {
  return `${text}${JSON.stringify({ sha256: createHash('sha256').update(text).digest('hex') })}\n`;
}

export async function writePacked(file: string, text: string | Buffer): Promise<string> {
  await writeFile(file, gzipSync(text));
  return file;
}
