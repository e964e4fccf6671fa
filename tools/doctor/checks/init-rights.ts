import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { INIT_DIR } from '../../../scripts/support/paths.ts';
import { type Check, finding } from '../finding.ts';
import { messages } from '../messages/machine.ts';

const READ = 0o004;
const ENTER = 0o005;

/** Finds a clone made with umask 077. Docker Desktop maps permissions itself. */
export const initRights: Check = async () => {
  if (process.platform !== 'linux') return [finding('ok', messages.rightsElsewhere)];
  const closed: string[] = [];
  if (((await stat(INIT_DIR)).mode & ENTER) !== ENTER) closed.push('db/init');
  for (const file of await readdir(INIT_DIR)) {
    if (((await stat(join(INIT_DIR, file))).mode & READ) === 0) closed.push(`db/init/${file}`);
  }
  if (closed.length === 0) return [finding('ok', messages.rightsGood)];
  return [finding('error', messages.unreadable(closed.join(', ')))];
};
