import type { ComposeConfig, Mount, Service } from '../compose/config.ts';
import { LIMITS } from '../limits.ts';

/** What is taken over as it stands. Whatever is not named here or set below does not reach the engine. */
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
  'secrets',
  'configs',
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
  /** Of the submission, and of the copy that is run. */
  folder: string;
  dir: string;
  cpus: number;
  /** The tag of the image that the grader built for a service; undefined for one that is pulled. */
  imageOf(name: string, service: Service): string | undefined;
}

/**
 * The compose file that is really run: what Compose made of the student's, with the grader's own names, free ports on
 * this machine only, limits, and nothing that was not looked at.
 */
export function harden(config: ComposeConfig, { project, folder, dir, cpus, imageOf }: Hardening): ComposeConfig {
  const moved = (path: string) =>
    path === folder ? dir : path.startsWith(folder) ? dir + path.slice(folder.length) : path;
  const service = (name: string, one: Service): Service => ({
    ...Object.fromEntries(TAKEN.filter((key) => one[key] !== undefined).map((key) => [key, one[key]])),
    image: imageOf(name, one) ?? one.image ?? '',
    pull_policy: 'never',
    networks: networksOf(name, one),
    ...(typeof one.network_mode === 'string' && { network_mode: one.network_mode, networks: {} }),
    ports: (one.ports ?? []).map(
      ({ target, protocol = 'tcp' }) => ({ target, protocol, host_ip: '127.0.0.1', published: '0' }) as never,
    ),
    volumes: (one.volumes ?? []).map((mount) => moveMount(mount, moved)),
    deploy: { replicas: Math.min(5, Number(one.scale ?? (one.deploy as { replicas?: number })?.replicas ?? 1)) },
    cpus: Math.min(Number(one.cpus ?? 2) || 2, cpus, 2),
    mem_limit: String(Math.min(Number(one.mem_limit) || LIMITS.memory, LIMITS.memory)),
    memswap_limit: String(Math.min(Number(one.mem_limit) || LIMITS.memory, LIMITS.memory)),
    pids_limit: Math.min(Number(one.pids_limit) > 0 ? Number(one.pids_limit) : LIMITS.processes, LIMITS.processes),
    logging: { driver: 'json-file', options: { 'max-size': '4m', 'max-file': '2' } },
  });
  return {
    services: Object.fromEntries(Object.entries(config.services).map(([name, one]) => [name, service(name, one)])),
    networks: Object.fromEntries(
      Object.entries(config.networks ?? {}).map(([key, one]) => [
        key,
        { name: `${project}_${key}`, ...(one?.internal === true && { internal: true }) },
      ]),
    ),
    volumes: Object.fromEntries(
      Object.entries(config.volumes ?? {}).map(([key, one]) => [
        key,
        { name: `${project}_${key}`, ...boundVolume(one?.driver_opts, moved) },
      ]),
    ),
    secrets: files(config.secrets, moved),
    configs: files(config.configs, moved),
  };
}

/** A container's own name is also its address; the name itself would be in the way of the student's containers. */
function networksOf(name: string, { networks = {}, container_name: own }: Service): NonNullable<Service['networks']> {
  return Object.fromEntries(
    Object.entries(networks).map(([key, one]) => [
      key,
      { aliases: [...(one?.aliases ?? []), ...(own && own !== name ? [own] : [])] },
    ]),
  );
}

function moveMount(
  { type, source, target, read_only, volume, ...rest }: Mount,
  moved: (path: string) => string,
): Mount {
  return {
    type,
    target,
    ...(source !== undefined && { source: type === 'bind' ? moved(source) : source }),
    ...(read_only && { read_only }),
    ...(type === 'bind' && { bind: { create_host_path: true } }),
    ...(type === 'volume' && volume && { volume: volume.subpath ? { subpath: volume.subpath } : {} }),
    ...(type === 'tmpfs' && 'tmpfs' in rest && { tmpfs: rest.tmpfs }),
  };
}

function boundVolume(options: Record<string, string> | undefined, moved: (path: string) => string) {
  if (!options?.device) return {};
  return { driver_opts: { ...options, device: moved(options.device) } };
}

function files(given: ComposeConfig['secrets'], moved: (path: string) => string) {
  return Object.fromEntries(
    Object.entries(given ?? {}).map(([key, one]) => {
      if (one?.file) return [key, { file: moved(one.file) }];
      const { content, environment } = one ?? {};
      // A variable of the student's own machine is not set here: Compose says so.
      return [key, content === undefined ? { environment } : { content }];
    }),
  ) as ComposeConfig['secrets'];
}
