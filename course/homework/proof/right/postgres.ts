import { COMPOSE } from '../files.ts';
import type { Solution } from './solution.ts';

/** An older PostgreSQL, whose data are in another folder. */
export const postgres = (major: number): Solution => ({
  way: { en: `Postgres ${major}`, es: `Postgres ${major}` },
  images: [`postgres:${major}`],
  make: (work) =>
    work
      .change(COMPOSE, 'postgres:18-trixie', `postgres:${major}`)
      .change(COMPOSE, '- pgdata:/var/lib/postgresql', '- pgdata:/var/lib/postgresql/data'),
});
