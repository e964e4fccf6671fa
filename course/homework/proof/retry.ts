import { COMPOSE } from './files.ts';
import type { Work } from './work.ts';

/** Nobody waits for the database: who needs it tries again until it is there. */
export function retry(work: Work): Work {
  return work
    .change(COMPOSE, 'condition: service_healthy', 'condition: service_started')
    .change(
      COMPOSE,
      'command: [node, api/dist/database/migrate.js]',
      'command: [sh, -c, "until node api/dist/database/migrate.js; do sleep 1; done"]',
    );
}
