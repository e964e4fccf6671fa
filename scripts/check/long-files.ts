import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../support/paths.ts';
import { trackedFiles } from '../support/tracked-files.ts';

const LIMIT = 250;

/** @throws naming each source file that is too long */
export async function longFiles(): Promise<void> {
  const sources = (await trackedFiles()).filter(
    (file) => /\.(ts|tsx|mjs|css)$/.test(file) && !file.includes('/generated/'),
  );
  const long: string[] = [];
  for (const file of sources) {
    const text = await readFile(join(ROOT, file), 'utf8').catch(() => '');
    const lines = text.split('\n').length - 1;
    if (lines > LIMIT) long.push(`${file}: ${lines} lines, ${LIMIT} at most. It is probably two things: split it.`);
  }
  if (long.length > 0) throw new Error(long.join('\n'));
}
