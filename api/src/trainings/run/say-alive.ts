import { writeFile } from 'node:fs/promises';

/**
 * Touches the file that WORKER_ALIVE_FILE names, if it does: a container's health check looks at its age. It is written
 * after each look at the database, so it also ages where that is away.
 */
export async function sayAlive(): Promise<void> {
  const file = process.env.WORKER_ALIVE_FILE;
  if (file) await writeFile(file, '');
}
