import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { isDatabaseAway } from './is-database-away.ts';
import { pendingMigration } from './pending-migration.ts';

const PAUSE_MS = 1_000;

/** Resolves once no migration is pending, or the signal ends it. @param tell called once, with one that is pending */
export async function waitForMigrations(
  dataSource: DataSource,
  signal: AbortSignal,
  tell: (pending: string) => void,
): Promise<void> {
  let told = false;
  while (!signal.aborted) {
    try {
      const pending = await pendingMigration(dataSource);
      if (pending === undefined) return;
      if (!told) tell(pending);
      told = true;
    } catch (error) {
      if (signal.aborted) return;
      if (!isDatabaseAway(error)) throw error;
    }
    await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }
}
