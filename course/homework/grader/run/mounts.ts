import type { ComposeConfig, Mount, Service } from '../compose/config.ts';
import { boundTo } from '../compose/host-paths.ts';
import { within } from '../compose/roles.ts';
import type { Copies } from './copies.ts';

/** Where Compose mounts a file without a target. */
const FILES = [
  { kind: 'secrets', at: '/run/secrets/' },
  { kind: 'configs', at: '/' },
] as const;

/** The mounts of a service, with volumes in place of bind mounts. */
export function mountsOf(service: Service, config: ComposeConfig, folder: string, copies: Copies): Mount[] {
  const copy = (path: string, target: string, readOnly: boolean): Mount => {
    const { volume: source, subpath } = copies.of(within(folder, path));
    // nocopy: as with a bind mount, the image's own content at that path is hidden.
    return { type: 'volume', source, target, ...(readOnly && { read_only: true }), volume: { nocopy: true, subpath } };
  };
  const mounts = (service.volumes ?? []).map((mount) => {
    const { type, source = '', target, read_only: readOnly = false } = mount;
    const path = type === 'bind' ? source : type === 'volume' && boundTo(config.volumes?.[source]?.driver_opts, folder);
    return path ? copy(path, target, readOnly) : harmless(mount);
  });
  const files = FILES.flatMap(({ kind, at }) =>
    (service[kind] ?? []).flatMap(({ source, target = source }) => {
      const file = config[kind]?.[source]?.file;
      return file ? [copy(file, target.startsWith('/') ? target : at + target, true)] : [];
    }),
  );
  return [...mounts, ...files];
}

function harmless({ type, source, target, read_only, volume, ...rest }: Mount): Mount {
  return {
    type,
    target,
    ...(source && { source }),
    ...(read_only && { read_only }),
    ...(type === 'volume' && volume?.subpath ? { volume: { subpath: volume.subpath } } : {}),
    ...(type === 'tmpfs' && 'tmpfs' in rest && { tmpfs: rest.tmpfs }),
  };
}

/** The secrets and configs of a service that do not come from files. */
export function withoutFiles(service: Service, config: ComposeConfig): Pick<Service, 'secrets' | 'configs'> {
  const given = FILES.filter(({ kind }) => service[kind] !== undefined);
  return Object.fromEntries(
    given.map(({ kind }) => [kind, service[kind]?.filter(({ source }) => !config[kind]?.[source]?.file)]),
  );
}
