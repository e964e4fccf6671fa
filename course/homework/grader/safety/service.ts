import { list, mappings } from '../reading/compose-file.ts';
import type { Danger } from './danger.ts';
import { isDockerSocket, isRemote, liesWithin } from './paths.ts';

type Found = Omit<Danger, 'place'> & { path: string[] };

/** Docker's default capabilities: adding one of these adds nothing. */
const DEFAULT_CAPABILITIES = new Set(
  'CHOWN DAC_OVERRIDE FOWNER FSETID KILL SETGID SETUID SETPCAP NET_BIND_SERVICE NET_RAW SYS_CHROOT MKNOD AUDIT_WRITE SETFCAP'.split(
    ' ',
  ),
);
const NAMESPACES = ['network_mode', 'pid', 'ipc', 'userns_mode', 'uts', 'cgroup'];
const DEVICES = ['devices', 'device_cgroup_rules', 'gpus', 'runtime', 'cgroup_parent', 'oom_kill_disable', 'sysctls'];
const RIGHTS = ['entitlements', 'ssh', 'privileged', 'cache_to', 'cache_from', 'isolation'];
const REPLICAS = 5;

/**
 * The refused requests of one service.
 *
 * @param service as it stands in the file, or as `docker compose config` resolves it
 */
export function dangersOfService(name: string, service: Record<string, unknown>, folder: string): Found[] {
  const at = (...path: string[]) => ['services', name, ...path];
  return [
    ...(isTrue(service.privileged)
      ? [{ what: 'privileged' as const, given: 'privileged: true', path: at('privileged') }]
      : []),
    ...NAMESPACES.flatMap((key) => namespace(key, service[key], at(key))),
    ...list(service.cap_add).flatMap((one) => capability(String(one), at('cap_add', String(one)))),
    ...DEVICES.filter((key) => isGiven(service[key])).map((key) => ({
      what: 'device' as const,
      given: key,
      path: at(key),
    })),
    ...list(service.security_opt).flatMap((one) => securityOption(String(one), at('security_opt', String(one)))),
    ...list(service.volumes).flatMap((one) => mount(one, folder, at('volumes'))),
    ...(isTrue(service.use_api_socket)
      ? [{ what: 'dockerSocket' as const, given: 'use_api_socket', path: at('use_api_socket') }]
      : []),
    ...(service.provider ? [{ what: 'driver' as const, given: 'provider', path: at('provider') }] : []),
    ...(service.volumes_from
      ? list(service.volumes_from)
          .filter((one) => /^container:/.test(String(one)))
          .map((one) => ({ what: 'outside' as const, given: String(one), path: at('volumes_from') }))
      : []),
    ...['post_start', 'pre_stop'].flatMap((key) =>
      list(service[key])
        .filter((hook) => isTrue((hook as { privileged?: unknown })?.privileged))
        .map(() => ({ what: 'privileged' as const, given: key, path: at(key) })),
    ),
    ...replicas(service, at),
    ...build(service.build, folder, at('build')),
    ...['env_file', 'label_file'].flatMap((key) => files(service[key], folder, at(key))),
    ...files((service.extends as { file?: unknown } | undefined)?.file, folder, at('extends')),
  ];
}

function namespace(key: string, value: unknown, path: string[]): Found[] {
  const text = String(value ?? '');
  const foreign = /^host(:|$)/i.test(text) || /^container:/i.test(text);
  return foreign ? [{ what: 'hostNamespace', given: `${key}: ${text}`, path }] : [];
}

function capability(given: string, path: string[]): Found[] {
  return DEFAULT_CAPABILITIES.has(given.toUpperCase().replace(/^CAP_/, ''))
    ? []
    : [{ what: 'capability', given, path }];
}

function securityOption(given: string, path: string[]): Found[] {
  return /^no-new-privileges([:=](true|false))?$/.test(given) ? [] : [{ what: 'securityOption', given, path }];
}

const MOUNTS = ['bind', 'volume', 'tmpfs', 'image'];

function mount(value: unknown, folder: string, path: string[]): Found[] {
  const { type } = (typeof value === 'object' && value !== null ? value : {}) as { type?: unknown };
  if (isGiven(type) && !MOUNTS.includes(String(type))) return [{ what: 'driver', given: `type: ${type}`, path }];
  const source = sourceOf(value);
  if (source === undefined) return [];
  const found = { given: source, path: [...path, source] };
  if (isDockerSocket(source)) return [{ what: 'dockerSocket', ...found }];
  return liesWithin(folder, source) ? [] : [{ what: 'outside', ...found }];
}

/** The path on this machine that a mount names; undefined for a volume. */
function sourceOf(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null) {
    const { type, source } = value as { type?: string; source?: unknown };
    if (type === 'volume' || type === 'tmpfs') return undefined;
    return source === undefined ? undefined : String(source);
  }
  const [, source] = /^((?:[A-Za-z]:)?[^:]*):/.exec(String(value)) ?? [];
  return source !== undefined && /^[./~$\\]|^[A-Za-z]:|[/\\]/.test(source) ? source : undefined;
}

function build(value: unknown, folder: string, path: string[]): Found[] {
  if (typeof value === 'string') return buildPath(value, folder, path);
  const [given] = Object.values(mappings({ value }));
  if (!given) return [];
  const context = typeof given.context === 'string' ? given.context : '.';
  const contexts = given.additional_contexts;
  const others = Array.isArray(contexts)
    ? contexts.map((one) => String(one).replace(/^[^=]*=/, ''))
    : Object.values((contexts ?? {}) as Record<string, unknown>).map(String);
  const right = (text: string, key: string): Found => ({ what: 'buildRights', given: text, path: [...path, key] });
  const args = Array.isArray(given.args)
    ? given.args.map((one) => String(one).split('=')[0] ?? '')
    : Object.keys(given.args ?? {});
  return [
    ...buildPath(context, folder, [...path, 'context']),
    ...(typeof given.dockerfile === 'string' && !isRemote(context)
      ? buildPath(`${context}/${given.dockerfile}`.replace(/^.*\/(?=\/)/, ''), folder, [...path, 'dockerfile'])
      : []),
    ...others
      .filter((one) => !/^(docker-image|service):/.test(one))
      .flatMap((one) => buildPath(one, folder, [...path, 'additional_contexts'])),
    ...(/^host$|^container:/i.test(String(given.network ?? '')) ? [right(`network: ${given.network}`, 'network')] : []),
    ...RIGHTS.filter((key) => isGiven(given[key])).map((key) => right(key, key)),
    ...args.filter((name) => /^BUILDKIT_/i.test(name)).map((name) => right(name, 'args')),
  ];
}

function buildPath(given: string, folder: string, path: string[]): Found[] {
  if (isRemote(given)) return [{ what: 'remote', given, path }];
  return liesWithin(folder, given) ? [] : [{ what: 'outside', given, path }];
}

function files(value: unknown, folder: string, path: string[]): Found[] {
  const names = list(value).map((one) =>
    String(typeof one === 'object' && one !== null ? (one as { path?: unknown }).path : one),
  );
  return names.flatMap((one) => buildPath(one, folder, path));
}

function replicas(service: Record<string, unknown>, at: (...path: string[]) => string[]): Found[] {
  const wanted = [service.scale, (service.deploy as { replicas?: unknown } | undefined)?.replicas].map(Number);
  const most = Math.max(...wanted.filter((one) => !Number.isNaN(one)), 0);
  return most > REPLICAS ? [{ what: 'tooMany', given: String(most), path: at('deploy') }] : [];
}

const isTrue = (value: unknown) => value === true || /^(true|yes|on|1)$/i.test(String(value ?? ''));
const isGiven = (value: unknown) =>
  value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
