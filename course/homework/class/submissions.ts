import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What one student handed in. */
export interface Handed {
  /** The name of their folder. */
  student: string;
  folder: string;
}

/** How many single-folder levels of an unpacked archive are skipped. */
const DEEPEST = 3;

/** One for each folder, in the order of their names. */
export function findSubmissions(folder: string): Handed[] {
  return foldersOf(folder)
    .sort((a, b) => a.localeCompare(b))
    .map((student) => ({ student, folder: projectIn(join(folder, student)) }));
}

/** The folder itself or, where it holds a single folder only, as archives unpack, that one. */
function projectIn(folder: string, depth = 0): string {
  const entries = readdirSync(folder).filter((name) => !isJunk(name));
  const [only] = foldersOf(folder);
  return only && entries.length === 1 && depth < DEEPEST ? projectIn(join(folder, only), depth + 1) : folder;
}

function foldersOf(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && !isJunk(entry.name)).map(({ name }) => name);
}

const isJunk = (name: string) => name.startsWith('.') || name === '__MACOSX' || name === 'Thumbs.db';
