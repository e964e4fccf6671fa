import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../support/paths.ts';
import { trackedFiles } from '../support/tracked-files.ts';
import { findExpressions } from './expressions/find-expressions.ts';
import { slowAt } from './expressions/is-linear.ts';

/** The product. Tests and course/homework/proof read what this repository itself wrote, and this check makes its own. */
const PRODUCT =
  /^(api\/src|predictor-ui\/src|model\/src|scripts|tools|course\/homework|course\/labs\/scripts)\/.+\.(ts|tsx|mjs)$/;
const OURS =
  /\.test\.tsx?$|^((scripts|tools)\/test|scripts\/check\/expressions|course\/homework\/(test|proof)|predictor-ui\/src\/generated)\//;

/**
 * Checks that every regular expression of the product runs in linear time.
 *
 * @throws with the place of each that does not, and a text that shows it
 */
export async function expressions(): Promise<void> {
  const files = (await trackedFiles()).filter((file) => PRODUCT.test(file) && !OURS.test(file));
  const found = await Promise.all(files.map(async (file) => findExpressions(file, await textOf(file))));
  const trouble = found.flat().flatMap(({ place, source, flags }) => {
    const attack = slowAt({ source, flags });
    return attack ? [`${place}: /${source}/${flags} backtracks at ${JSON.stringify(attack)}`] : [];
  });
  if (trouble.length > 0) throw new Error(trouble.join('\n'));
}

/** Empty where git still lists a file that the working tree no longer has. */
function textOf(file: string): Promise<string> {
  return readFile(join(ROOT, file), 'utf8').catch(() => '');
}
