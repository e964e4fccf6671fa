import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Skipped folders: large, and not the student's work. */
const FOREIGN = new Set(['node_modules', '.git', '.homework', '.data', 'dist', 'coverage']);

export interface Entry {
  /** Relative to the folder, with `/`. */
  path: string;
  kind: 'file' | 'folder' | 'link' | 'other';
}

/** Lists a folder recursively, without the skipped folders. Stops after `most` entries. */
export function walk(folder: string, most: number): Entry[] {
  const found: Entry[] = [];
  const folders = [''];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of list(join(folder, next))) {
      if (found.length >= most) return found;
      const path = next ? `${next}/${entry.name}` : entry.name;
      const kind = entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
      if (FOREIGN.has(entry.name) && kind !== 'file') continue;
      found.push({ path, kind });
      if (kind === 'folder') folders.push(path);
    }
  }
  return found;
}

/** An unreadable folder, such as a database's own, counts as empty. */
function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
