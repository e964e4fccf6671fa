import { COMPOSE } from './files.ts';
import type { Work } from './work.ts';

/** Without waiting for the health check: `migrate` retries until the database is there. */
export function retry(work: Work): Work {
  return work
    .change(COMPOSE, 'condition: service_healthy', 'condition: service_started')
    .change(
      COMPOSE,
      'command: [node, api/dist/database/migrate.js]',
      'command: [sh, -c, "until node api/dist/database/migrate.js; do sleep 1; done"]',
    );
}
