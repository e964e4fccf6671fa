import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CRITERIA } from './criteria/index.ts';
import { allMessages } from './messages.ts';
import type { Language } from './result.ts';

/**
 * The next hint for a criterion, or a certain one. How many were shown is kept in `.homework/hints.json` of the graded
 * folder, so that each call says a little more.
 *
 * @param asked an identifier, or one with the hint's number: `01-builds:2`
 * @returns undefined where there is no such criterion or hint
 */
export function hint(folder: string, asked: string, language: Language): string | undefined {
  const [id = '', given] = asked.split(':');
  const criterion = CRITERIA.find((one) => one.id === id);
  const hints = criterion?.texts[language].hints ?? [];
  const shown = readShown(folder);
  const number = given === undefined ? Math.min((shown[id] ?? 0) + 1, hints.length) : Number(given);
  const text = hints[number - 1];
  if (!criterion || text === undefined) return undefined;
  const t = allMessages[language];
  keepShown(folder, { ...shown, [id]: Math.max(number, shown[id] ?? 0) });
  const title = `${t.hint(String(number), String(hints.length), id)}: ${criterion.texts[language].title}`;
  const last = number === hints.length && given === undefined && (shown[id] ?? 0) >= hints.length;
  return [title, '', text, ...(last ? ['', t.lastHint] : [])].join('\n');
}

const file = (folder: string) => join(folder, '.homework', 'hints.json');

function readShown(folder: string): Record<string, number> {
  try {
    const value: unknown = JSON.parse(readFileSync(file(folder), 'utf8'));
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return Object.fromEntries(entries.filter(([, one]) => Number.isInteger(one)));
  } catch {
    return {}; // none was shown yet, or somebody wrote something else there
  }
}

/** In a read-only folder the count is lost: each call shows the first hint, or the one asked for by number. */
function keepShown(folder: string, shown: Record<string, number>): void {
  try {
    mkdirSync(join(folder, '.homework'), { recursive: true });
    writeFileSync(file(folder), `${JSON.stringify(shown, null, 2)}\n`);
  } catch {}
}
