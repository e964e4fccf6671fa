import { COMPOSE } from './files.ts';
import type { Work } from './work.ts';

/** The database's data in a folder of the submission. The image makes the folder its own, and needs root's rights for it. */
export function inFolder(work: Work): Work {
  return work
    .change(COMPOSE, '- pgdata:', '- ./pgdata:')
    .change(COMPOSE, /^ {4}user: postgres #.*$/m, '    cap_add: [CHOWN, DAC_OVERRIDE, FOWNER, SETGID, SETUID]')
    .change(COMPOSE, /^ {2}pgdata:.*\n/m, '');
}
