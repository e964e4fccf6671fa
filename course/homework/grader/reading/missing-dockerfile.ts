import { placeOfBuild } from './recipes.ts';
import type { Submission } from './submission.ts';

/** A Dockerfile that the compose file names and that is not there. Where there is none at all, Activity 01 says so. */
export function missingDockerfile({ compose, recipes, read }: Submission) {
  if (recipes.length === 0) return undefined;
  for (const [service, { build }] of Object.entries(compose?.services ?? {})) {
    const file = placeOfBuild(build)?.file;
    const inline = typeof build === 'object' && build !== null && 'dockerfile_inline' in build;
    if (file !== undefined && !inline && read(file) === undefined) return { service, file };
  }
  return undefined;
}
