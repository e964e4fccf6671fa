import { rm } from 'node:fs/promises';
import { ROOT } from '../../../scripts/support/paths.ts';
import { committedFiles, writeCommitted } from '../starter/committed-files.ts';
import { Work } from './work.ts';

/** The files that a student adds; here the project's own solution. */
export const SOLUTION = ['docker', 'docker-compose.yml', '.dockerignore', '.env.development.example'] as const;

/** The application as the starter holds it, with the project's own solution in it. */
export async function solved(): Promise<Work> {
  const work = new Work();
  await writeCommitted(ROOT, await committedFiles(ROOT), work.dir);
  return work.copy(ROOT, SOLUTION);
}

/** Removes it with all that is in it. */
export const discard = ({ dir }: Work): Promise<void> => rm(dir, { recursive: true, force: true });
