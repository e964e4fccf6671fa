import type { ComposeConfig, Mount, Service } from '../compose/config.ts';
import { boundTo } from '../compose/host-paths.ts';
import { within } from '../compose/roles.ts';
import type { Copies } from './copies.ts';

/** Where Compose puts a file whose place is not said. */
const FILES = [
  { kind: 'secrets', at: '/run/secrets/' },
  { kind: 'configs', at: '/' },
] as const;

/** What a service mounts, with copies in place of whatever is a path of this machine. */
export function mountsOf(service: Service, config: ComposeConfig, folder: string, copies: Copies): Mount[] {
  const copy = (path: string, target: string, readOnly: boolean): Mount => {
    const { volume: source, subpath } = copies.of(within(folder, path));
    // Without what the image has at that place, as a bind mount is.
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

/** The secrets and configs of a service that are no files. */
export function withoutFiles(service: Service, config: ComposeConfig): Pick<Service, 'secrets' | 'configs'> {
  const given = FILES.filter(({ kind }) => service[kind] !== undefined);
  return Object.fromEntries(
    given.map(({ kind }) => [kind, service[kind]?.filter(({ source }) => !config[kind]?.[source]?.file)]),
  );
}
