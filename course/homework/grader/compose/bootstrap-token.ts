import type { Submission } from '../reading/submission.ts';
import type { ComposeConfig } from './config.ts';
import { rolesOf } from './roles.ts';
import { knownAs } from './values.ts';

/** The token that creates the first account outside development; undefined where the submission sets none. */
export function bootstrapToken(config: ComposeConfig, submission: Submission): string | undefined {
  const { clients, environment } = rolesOf(config, submission);
  return clients
    .map((service) =>
      knownAs('BOOTSTRAP_TOKEN', { service, environment: environment[service] ?? {}, config, submission }),
    )
    .find(Boolean);
}
