import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../support/paths.ts';

export interface Lab {
  /** Two digits, such as `01`. What the lab makes on the engine is named `lab01-…`, and its ports are 4010 to 4019. */
  number: string;
  /** The folder's name in `labs/`, such as `01-hello-world`. */
  name: string;
  /** The folder's absolute path. */
  folder: string;
}

/** Every lab there is, in the order of its number. */
export async function allLabs(root = ROOT): Promise<Lab[]> {
  const names = (await readdir(join(root, 'labs'))).filter((name) => /^\d\d-/.test(name)).sort();
  return names.map((name) => ({ number: name.slice(0, 2), name, folder: join(root, 'labs', name) }));
}
