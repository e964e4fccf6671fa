import type { ComposeConfig } from '../compose/config.ts';
import type { Submission } from '../reading/submission.ts';
import type { Danger } from './danger.ts';
import { dangersOfDockerfile } from './dockerfile.ts';
import { dangersOfCompose } from './file.ts';
import { dangersOfLinks } from './links.ts';

/** The refused requests in the files. Checked before Compose is called, which would fetch what they name. */
export function staticDangers(submission: Submission): Danger[] {
  const { folder, compose, override, recipes } = submission;
  const files = [compose, override].filter((file) => file !== undefined);
  return [
    ...files.flatMap((file) =>
      dangersOfCompose(file.data, folder).map(({ path, ...danger }) => ({ ...danger, place: file.place(...path) })),
    ),
    ...recipes.flatMap(({ file, dockerfile }) => dangersOfDockerfile(file, dockerfile)),
    ...dangersOfLinks(submission),
  ];
}

/** The same for the resolved compose file: anchors, variables and `extends` are substituted. */
export function resolvedDangers(config: ComposeConfig, { folder, compose }: Submission): Danger[] {
  if (!compose) return [];
  return dangersOfCompose(config as never, folder).map(({ path, ...danger }) => ({
    ...danger,
    place: compose.place(...path),
  }));
}
