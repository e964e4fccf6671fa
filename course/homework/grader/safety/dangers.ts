import type { ComposeConfig } from '../compose/config.ts';
import type { Submission } from '../reading/submission.ts';
import type { Danger } from './danger.ts';
import { dangersOfDockerfile } from './dockerfile.ts';
import { dangersOfCompose } from './file.ts';
import { dangersOfLinks } from './links.ts';

/** All that the files ask for and that is not run. Looked at before Compose is asked anything: it would fetch what they name. */
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

/** The same of what Compose made of the file: anchors, variables and `extends` are filled in. */
export function resolvedDangers(config: ComposeConfig, { folder, compose }: Submission): Danger[] {
  if (!compose) return [];
  return dangersOfCompose(config as never, folder).map(({ path, ...danger }) => ({
    ...danger,
    place: compose.place(...path),
  }));
}
