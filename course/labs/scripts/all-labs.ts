import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface Lab {
  /** Two digits, such as `01`. What the lab makes on the engine is named `lab01-…`, and its ports are 4010 to 4019. */
  number: string;
  /** The folder's name in `course/labs/`, such as `01-hello-world`. */
  name: string;
  /** The folder's absolute path. */
  folder: string;
}

const LABS = dirname(import.meta.dirname);

/** Every lab there is, in the order of its number. */
export async function allLabs(): Promise<Lab[]> {
  const names = (await readdir(LABS)).filter((name) => /^\d\d-/.test(name)).sort();
  return names.map((name) => ({ number: name.slice(0, 2), name, folder: join(LABS, name) }));
}
