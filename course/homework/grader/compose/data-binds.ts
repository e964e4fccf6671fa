import type { Submission } from '../reading/submission.ts';
import type { ComposeConfig } from './config.ts';
import { dataFolder, mountOfData } from './data-folder.ts';
import { rolesOf, within } from './roles.ts';

/** The folders of the submission that its database writes to: bind mounts in place of a volume. */
export function bindsOfData(config: ComposeConfig, submission: Submission): string[] {
  const { databases, bases, environment } = rolesOf(config, submission);
  return databases
    .map((name) =>
      mountOfData(dataFolder(bases[name] ?? '', environment[name]?.PGDATA), config.services[name]?.volumes ?? []),
    )
    .filter((mount) => mount?.type === 'bind' && mount.source !== undefined)
    .map((mount) => within(submission.folder, mount?.source ?? ''))
    .filter((path) => path !== '');
}
