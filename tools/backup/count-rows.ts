import { terminalLanguage } from '../../scripts/support/terminal-language.mjs';
import type { Header } from './backup-file.ts';
import { messages } from './messages.ts';

/** `employees 1,000, users 3, photos 2`, as a person reads it. */
export function countRows({ tables, photos }: Header): string {
  const format = new Intl.NumberFormat(terminalLanguage());
  const counted = [...tables, { name: messages.photos, rows: photos }];
  return counted.map(({ name, rows }) => `${name} ${format.format(rows)}`).join(', ');
}
