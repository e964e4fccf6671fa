import type { ComposeConfig } from '../compose/config.ts';
import { imageName, postgresMajor } from '../reading/image-name.ts';

/** The oldest version that the application's schema works with. */
const OLDEST = 15;

/**
 * Official Postgres images for the grader's own containers: first the student's, since it is needed here anyway. Only
 * official names are trusted.
 */
export function trustedPostgres(config: ComposeConfig | undefined): string[] {
  const used = Object.values(config?.services ?? {})
    .filter(({ build }) => !build)
    .map(({ image = '' }) => image)
    .filter((image) => imageName(image).name === 'postgres' && (postgresMajor(image) ?? 0) >= OLDEST);
  return [...used, 'postgres:18-trixie', 'postgres:18'];
}
