import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../scripts/database/embedded-postgres.ts';

/**
 * Windows has no signals: what Ctrl+C does in a terminal there cannot be done by a program to another, and a process
 * that is killed can do nothing more. Tests of how a process stops are left out; the others end it without a word.
 */
export const WINDOWS = process.platform === 'win32';

/** Ends a process and all that it started, at once. The database stays, as after a power cut. */
export function endTree(pid: number): void {
  spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
}

/** Stops the database that was left running in a folder, whose files could not be removed else. */
export async function endDatabase(dir: string): Promise<void> {
  await (await startEmbeddedPostgres(join(dir, '.data'))).stop();
}
