import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/support/paths.ts';
import { Work } from './work.ts';

/** A folder with all that is committed here, as it stands now: the application and the project's own solution. */
export function wholeApplication(): Work {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);
  return new Work().copy(
    ROOT,
    files.filter((path) => existsSync(join(ROOT, path))),
  );
}
