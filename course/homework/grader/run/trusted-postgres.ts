import type { ComposeConfig } from '../compose/config.ts';
import { imageName, postgresMajor } from '../reading/image-name.ts';

/** The oldest that the application's tables need. */
const OLDEST = 15;

/**
 * Official Postgres images, for the grader's own containers: first the one that the student uses, since it has to be
 * here anyway. Only the official name counts: what is run beside the student's image has to be what it says.
 */
export function trustedPostgres(config: ComposeConfig | undefined): string[] {
  const used = Object.values(config?.services ?? {})
    .filter(({ build }) => !build)
    .map(({ image = '' }) => image)
    .filter((image) => imageName(image).name === 'postgres' && (postgresMajor(image) ?? 0) >= OLDEST);
  return [...used, 'postgres:18-trixie', 'postgres:18'];
}
