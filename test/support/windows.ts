import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../scripts/database/embedded-postgres.ts';

/**
 * Windows has no signals: a program cannot send Ctrl+C to another, and a killed process cannot clean up. Tests of how a
 * process stops are skipped there; the others kill it.
 */
export const WINDOWS = process.platform === 'win32';

/** Kills a process and its children. The database keeps running. */
export function endTree(pid: number): void {
  spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
}

/** Stops the database that still runs in a folder, so that its files can be removed. */
export async function endDatabase(dir: string): Promise<void> {
  await (await startEmbeddedPostgres(join(dir, '.data'))).stop();
}
