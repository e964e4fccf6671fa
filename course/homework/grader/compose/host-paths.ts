import { resolve } from 'node:path';
import type { ComposeConfig } from './config.ts';
import { within } from './roles.ts';

/** The files and folders of the submission that its compose file hands to containers, relative to it and each once. */
export function hostPaths({ services, volumes, secrets, configs }: ComposeConfig, folder: string): string[] {
  const paths = [
    ...Object.values(services).flatMap(({ volumes: mounts = [] }) =>
      mounts.filter(({ type }) => type === 'bind').map(({ source }) => source),
    ),
    ...Object.values(volumes ?? {}).map((one) => boundTo(one?.driver_opts, folder)),
    ...[secrets, configs].flatMap((files) => Object.values(files ?? {}).map((one) => one?.file)),
  ];
  return [...new Set(paths.filter((path) => path !== undefined).map((path) => within(folder, path)))];
}

/** The host folder behind a volume of the driver "local"; Compose does not resolve it. */
export function boundTo(options: Record<string, string> | null | undefined, folder: string): string | undefined {
  return options?.device && options.type !== 'tmpfs' ? resolve(folder, options.device) : undefined;
}
