import type { EntityManager } from 'typeorm';
import { query, rowsOf } from './query.ts';

/** What is serialised across replicas. The numbers are arbitrary and unique. */
export const LOCKS = { migrate: 4_201_900, admins: 4_201_901, import: 4_201_902, shadow: 4_201_903 } as const;

/** Takes the lock until the transaction of `manager` ends. */
export async function lockUntilCommit(manager: EntityManager, lock: keyof typeof LOCKS): Promise<void> {
  await rowsOf(manager, query('SELECT pg_advisory_xact_lock($1)', LOCKS[lock]));
}

/** Takes the lock until the transaction of `manager` ends, unless somebody has it. @returns whether it was taken */
export async function tryLockUntilCommit(manager: EntityManager, lock: keyof typeof LOCKS): Promise<boolean> {
  const [row] = await rowsOf(
    manager,
    query<{ taken: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS taken', LOCKS[lock]),
  );
  return row?.taken ?? false;
}
