import { list } from '../reading/compose-file.ts';
import type { Submission } from '../reading/submission.ts';
import type { Place } from '../result.ts';
import type { ComposeConfig } from './config.ts';
import { within } from './roles.ts';

/**
 * The value of a variable of a service: set directly, or read from the secret that NAME_FILE points to. Empty where it
 * is not set.
 */
export function knownAs(
  name: string,
  {
    service,
    environment,
    config,
    submission,
  }: {
    service: string;
    environment: Record<string, string>;
    config: ComposeConfig;
    submission: Submission;
  },
): string {
  const file = environment[`${name}_FILE`];
  if (environment[name] || !file) return environment[name] ?? '';
  const secret = (config.services[service]?.secrets ?? []).find(
    ({ source, target = source }) => file === target || file === `/run/secrets/${target}`,
  );
  const from = secret && config.secrets?.[secret.source]?.file;
  return from ? (submission.read(within(submission.folder, from)) ?? '').trimEnd() : '';
}

/** Where a service is given a variable: in the compose file, or in one of its env files. */
export function placeOfVariable(name: string, service: string, { compose, read }: Submission): Place | undefined {
  if (!compose) return undefined;
  const own = compose.services[service];
  const variables = own?.environment;
  const names = Array.isArray(variables)
    ? variables.map((one) => String(one).split('=')[0])
    : Object.keys(variables ?? {});
  if (names.includes(name)) return compose.place('services', service, 'environment', name);
  // The last file wins.
  for (const file of envFiles(own?.env_file).reverse()) {
    const index = (read(file.path) ?? '').split('\n').findLastIndex((text) => text.trim().startsWith(`${name}=`));
    if (index >= 0) return { file: file.path, line: index + 1 };
  }
  return compose.place('services', service);
}

/** The env files that a service names, as they stand there. */
export function envFiles(value: unknown): { path: string; required: boolean }[] {
  return list(value)
    .map((one) =>
      typeof one === 'object' && one !== null ? (one as { path?: unknown; required?: unknown }) : { path: one },
    )
    .map(({ path, required }: { path?: unknown; required?: unknown }) => ({
      path: String(path ?? '').replace(/^\.\//, ''),
      required: required !== false,
    }));
}
