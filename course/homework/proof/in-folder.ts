import { COMPOSE } from './files.ts';
import type { Work } from './work.ts';

/** Bind-mounts the database's data from a folder of the submission. The image changes its owner, which needs root. */
export function inFolder(work: Work): Work {
  return work
    .change(COMPOSE, '- pgdata:', '- ./pgdata:')
    .change(COMPOSE, /^ {4}user: postgres #.*$/m, '    cap_add: [CHOWN, DAC_OVERRIDE, FOWNER, SETGID, SETUID]')
    .change(COMPOSE, /^ {2}pgdata:.*\n/m, '');
}
