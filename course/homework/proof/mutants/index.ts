import type { Mutant } from '../mutant.ts';
import { COMPOSE_FILE, COMPOSE_RUN } from './compose-file.ts';
import { DATABASE } from './database.ts';
import { IMAGE_FILES } from './image-files.ts';
import { IMAGE_RUN } from './image-run.ts';
import { SAFETY } from './safety.ts';
import { VOLUME_FILES, VOLUME_RUN } from './volume.ts';

/** One for each usual mistake, in the order of the activities. */
export const MUTANTS: readonly Mutant[] = [
  ...[...SAFETY, ...IMAGE_FILES, ...IMAGE_RUN],
  ...[...COMPOSE_FILE, ...DATABASE, ...COMPOSE_RUN],
  ...[...VOLUME_FILES, ...VOLUME_RUN],
];
