import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { DATA_DIR } from '../../scripts/support/paths.ts';
import { findContainer } from './compose-database.ts';
import { Explained } from './explain.ts';
import { messages } from './messages.ts';

/**
 * Which database is meant: the one that was asked for, or else the only one that is there.
 *
 * @throws Explained where there are both, or none
 */
export async function chooseWay(
  asked: 'docker' | 'embedded' | undefined,
  signal: AbortSignal,
): Promise<'docker' | 'embedded'> {
  if (asked) return asked;
  const docker = (await findContainer(signal)) !== undefined;
  const embedded = await hasEmbedded();
  if (docker && embedded) throw new Explained(messages.bothWays);
  if (!docker && !embedded) throw new Explained(messages.noWay);
  return docker ? 'docker' : 'embedded';
}

/** Whether npm start has made its database already. */
export function hasEmbedded(): Promise<boolean> {
  return access(join(DATA_DIR, 'postgres')).then(
    () => true,
    () => false,
  );
}
