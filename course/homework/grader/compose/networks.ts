import type { ComposeConfig } from './config.ts';

/** The networks that two services have in common. */
export function shared(config: ComposeConfig, a: string, b: string): string[] {
  const theirs = Object.keys(config.services[b]?.networks ?? {});
  return Object.keys(config.services[a]?.networks ?? {}).filter((name) => theirs.includes(name));
}

/** The names under which a service can be reached on some networks. */
export function namesOn(config: ComposeConfig, service: string, networks: string[]): string[] {
  if (networks.length === 0) return [];
  const { container_name: own, networks: all = {} } = config.services[service] ?? {};
  const aliases = networks.flatMap((network) => all[network]?.aliases ?? []);
  return [service, ...(own ? [own] : []), ...aliases];
}
