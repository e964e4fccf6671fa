import type { EntityManager } from 'typeorm';

/** Any number, the same in every replica. */
const LOCK = 4_201_901;

/**
 * Runs what depends on who is admin, in one transaction and one at a time, however many replicas there are: two first
 * sign-ups must not both become admin, nor two admins take the role from each other.
 */
export function withAdminsLocked<T>(manager: EntityManager, run: (manager: EntityManager) => Promise<T>): Promise<T> {
  return manager.transaction(async (transaction) => {
    await transaction.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    return run(transaction);
  });
}

/** Whether anybody may give roles. */
export async function hasAdmin(manager: EntityManager): Promise<boolean> {
  const [{ there }] = await manager.query(`SELECT EXISTS (SELECT FROM users WHERE role = 'admin') AS there`);
  return there;
}
