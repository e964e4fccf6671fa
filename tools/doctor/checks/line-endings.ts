import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/support/paths.ts';
import { type Check, finding } from '../finding.ts';
import { messages } from '../messages/machine.ts';

/** What runs, or is read, inside a container, and the scripts. */
const FILES = [
  'db/init/*',
  'docker/**/*',
  'scripts/**/*',
  '**/*.sh',
  '.ci/*',
  'docker-compose.yml',
  '.env.development',
  '.env.development.example',
];
const SHOWN = 3;

export const lineEndings: Check = async () => {
  const withCrlf: string[] = [];
  const exclude = (path: string) => /(^|[\\/])(node_modules|\.git|\.data|dist)$/.test(path);
  for await (const file of glob(FILES, { cwd: ROOT, exclude })) {
    const content = await readFile(join(ROOT, file)).catch(() => undefined); // a folder
    if (content?.includes('\r\n') && !content.includes(0)) withCrlf.push(file.replaceAll('\\', '/'));
  }
  if (withCrlf.length === 0) return [finding('ok', messages.lineEndingsGood)];
  const more = withCrlf.length > SHOWN ? ` … (${withCrlf.length})` : '';
  return [finding('error', messages.crlf(`${withCrlf.sort().slice(0, SHOWN).join(', ')}${more}`))];
};
