import type { ComposeConfig, Mount, Service } from '../compose/config.ts';
import { inMemory } from './in-memory.ts';

/** The keys that a service may have in the final file. */
const KEYS = new Set(
  [
    'cap_add cap_drop command configs cpus depends_on deploy dns dns_opt dns_search entrypoint environment expose',
    'extra_hosts group_add healthcheck hostname image init links logging mem_limit memswap_limit network_mode networks',
    'pids_limit platform ports pull_policy read_only restart secrets security_opt shm_size stdin_open',
    'stop_grace_period stop_signal tmpfs tty ulimits user volumes working_dir',
  ].flatMap((line) => line.split(' ')),
);
const MODE = /^(none$|service:)/;

/**
 * The last check of the very file that the engine is given: it may contain no path of this machine, and no network that
 * the grader did not create.
 *
 * @throws Error, since a violation is a defect of the grader and not of the submission
 */
export function passGate(config: ComposeConfig, project: string): void {
  const own = (name: unknown) => String(name ?? '').startsWith(project);
  const { services, volumes = {}, networks = {}, secrets = {}, configs = {} } = config;
  const wrong = [
    ...Object.entries(services).flatMap(([name, one]) => wrongOf(one, volumes).map((what) => `${name}: ${what}`)),
    ...Object.entries(volumes)
      .filter(([, one]) => !own(one?.name) || !isPlain(one))
      .map(([name]) => `volumes: ${name}`),
    ...Object.entries(networks)
      .filter(([, one]) => !own(one?.name) || one?.external !== true)
      .map(([name]) => `networks: ${name}`),
    ...[secrets, configs].flatMap((files) =>
      Object.entries(files)
        .filter(([, one]) => one?.file !== undefined || one?.external)
        .map(([name]) => `file: ${name}`),
    ),
  ];
  if (wrong.length > 0) throw new Error(`this would have reached the engine: ${wrong.join(', ')}`);
}

function wrongOf(service: Service, volumes: object): string[] {
  const mounts = (service.volumes ?? []).filter((mount) => !isHarmless(mount, volumes)).map(({ target }) => target);
  const mode = service.network_mode;
  return [
    ...Object.keys(service).filter((key) => !KEYS.has(key)),
    ...mounts.map((target) => `mount at ${target}`),
    ...(mode === undefined || MODE.test(String(mode)) ? [] : [`network_mode: ${mode}`]),
  ];
}

function isHarmless({ type, source }: Mount, volumes: object): boolean {
  if (type === 'tmpfs' || type === 'image') return true;
  return type === 'volume' && (!source || Object.hasOwn(volumes, source));
}

/** A driver and options are allowed only for a tmpfs volume. */
function isPlain(volume: { driver?: string; driver_opts?: Record<string, string> } | null | undefined): boolean {
  const { driver = 'local', driver_opts: given } = volume ?? {};
  if (driver !== 'local') return false;
  if (!given || Object.keys(given).length === 0) return true;
  const { type, device, o, ...others } = given;
  const harmless = inMemory(given).driver_opts;
  return type === 'tmpfs' && device === 'tmpfs' && o === harmless?.o && Object.keys(others).length === 0;
}
