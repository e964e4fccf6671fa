import type { ComposeConfig, Service } from '../compose/config.ts';
import { LIMITS } from '../limits.ts';
import type { Copies } from './copies.ts';
import { inMemory } from './in-memory.ts';
import { mountsOf, withoutFiles } from './mounts.ts';

/** Keys that are copied unchanged. Anything not listed here or set below does not reach the engine. */
const TAKEN = [
  'command',
  'entrypoint',
  'environment',
  'working_dir',
  'user',
  'read_only',
  'tmpfs',
  'cap_drop',
  'cap_add',
  'security_opt',
  'restart',
  'stop_grace_period',
  'stop_signal',
  'init',
  'hostname',
  'tty',
  'stdin_open',
  'extra_hosts',
  'healthcheck',
  'depends_on',
  'expose',
  'platform',
  'shm_size',
  'links',
  'group_add',
  'dns',
  'dns_search',
  'dns_opt',
  'ulimits',
];

export interface Hardening {
  project: string;
  /** The submission's. */
  folder: string;
  copies: Copies;
  cpus: number;
  /** The tag of the image that the grader built for a service; undefined where the image is pulled. */
  imageOf(name: string, service: Service): string | undefined;
}

/**
 * The compose file that is run: the student's as Compose resolved it, with the grader's own names, isolated networks,
 * volumes in place of bind mounts, limits, and no key that was not checked.
 */
export function harden(config: ComposeConfig, { project, folder, copies, cpus, imageOf }: Hardening): ComposeConfig {
  const isReached = ({ networks = {} }: Service) =>
    Object.keys(networks).some((key) => config.networks?.[key]?.internal !== true);

  const service = (name: string, one: Service): Service => ({
    ...Object.fromEntries(TAKEN.filter((key) => one[key] !== undefined).map((key) => [key, one[key]])),
    ...withoutFiles(one, config),
    image: imageOf(name, one) ?? one.image ?? '',
    pull_policy: 'never',
    ...placeOf(name, one),
    // The engine publishes no ports of an internal network.
    ports: (isReached(one) || one.network_mode !== undefined ? (one.ports ?? []) : []).map(
      ({ target, protocol = 'tcp' }) => ({ target, protocol, host_ip: '127.0.0.1', published: '0' }) as never,
    ),
    volumes: mountsOf(one, config, folder, copies),
    deploy: { replicas: Math.min(5, Number(one.scale ?? (one.deploy as { replicas?: number })?.replicas ?? 1)) },
    cpus: Math.min(Number(one.cpus ?? 2) || 2, cpus, 2),
    mem_limit: String(Math.min(Number(one.mem_limit) || LIMITS.memory, LIMITS.memory)),
    memswap_limit: String(Math.min(Number(one.mem_limit) || LIMITS.memory, LIMITS.memory)),
    pids_limit: Math.min(Number(one.pids_limit) > 0 ? Number(one.pids_limit) : LIMITS.processes, LIMITS.processes),
    logging: { driver: 'json-file', options: { 'max-size': '4m', 'max-file': '2' } },
  });
  const services = map(config.services, service);
  const isApart = Object.values(services).some(({ networks }) => networks && APART in networks);
  return {
    services,
    networks: map({ ...config.networks, ...(isApart && { [APART]: null }) }, (key) => ({
      name: `${project}_${key}`,
      external: true,
    })),
    volumes: {
      ...map(config.volumes ?? {}, (key, one) => ({ name: `${project}_${key}`, ...inMemory(one?.driver_opts) })),
      ...Object.fromEntries(copies.all.map(({ volume }) => [volume, { name: volume, external: true }])),
    },
    secrets: withoutFile(config.secrets),
    configs: withoutFile(config.configs),
  };
}

/** Replaces the default bridge network, which reaches the internet. */
const APART = 'aumento-apart';

function placeOf(name: string, one: Service): Pick<Service, 'networks'> & { network_mode?: string } {
  const mode = one.network_mode;
  if (typeof mode !== 'string') return { networks: networksOf(name, one) };
  return /^(none$|service:)/.test(mode) ? { network_mode: mode, networks: {} } : { networks: { [APART]: null } };
}

/** Keeps a container_name as a network alias; the name itself could clash with the student's own containers. */
function networksOf(name: string, { networks = {}, container_name: own }: Service): NonNullable<Service['networks']> {
  return map(networks, (_, one) => ({ aliases: [...(one?.aliases ?? []), ...(own && own !== name ? [own] : [])] }));
}

/** Secrets and configs without a file. One from a variable is empty, since the grader sets none; Compose warns of it. */
function withoutFile(given: ComposeConfig['secrets'] = {}): NonNullable<ComposeConfig['secrets']> {
  const others = Object.entries(given).filter(([, one]) => !one?.file);
  return map(Object.fromEntries(others), (_, one) =>
    one?.content === undefined ? { environment: one?.environment } : { content: one.content },
  );
}

function map<A, B>(all: Record<string, A>, make: (key: string, one: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(all).map(([key, one]) => [key, make(key, one)]));
}
