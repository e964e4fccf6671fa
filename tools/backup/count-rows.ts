import { terminalLanguage } from '../../scripts/support/terminal-language.mjs';
import type { Header } from './backup-file.ts';

/** `employees 1,000, users 3`, as a person reads it. */
export function countRows({ tables }: Header): string {
  const format = new Intl.NumberFormat(terminalLanguage());
  return tables.map(({ name, rows }) => `${name} ${format.format(rows)}`).join(', ');
}
