import { list, mappings } from '../reading/compose-file.ts';
import type { Danger } from './danger.ts';
import { isDockerSocket, isRemote, liesWithin } from './paths.ts';
import { dangersOfService } from './service.ts';

type Found = Omit<Danger, 'place'> & { path: string[] };

const MOST_SERVICES = 20;

/** The refused requests of a compose file, as written or resolved. */
export function dangersOfCompose(data: Record<string, unknown>, folder: string): Found[] {
  const services = Object.entries(mappings(data.services));
  return [
    ...services.flatMap(([name, service]) => dangersOfService(name, service, folder)),
    ...(services.length > MOST_SERVICES
      ? [{ what: 'tooMany' as const, given: String(services.length), path: ['services'] }]
      : []),
    ...list(data.include).flatMap((one) => included(one, folder)),
    ...['secrets', 'configs'].flatMap((kind) =>
      Object.entries(mappings(data[kind])).flatMap(([name, { file }]) => path(file, folder, [kind, name])),
    ),
    ...Object.entries(mappings(data.volumes)).flatMap(([name, volume]) => volumeDangers(name, volume, folder)),
    ...Object.entries(mappings(data.networks)).flatMap(([name, { driver }]) =>
      driver === undefined || driver === null || driver === 'bridge' || driver === 'default'
        ? []
        : [{ what: 'driver' as const, given: String(driver), path: ['networks', name] }],
    ),
    ...(data.models ? [{ what: 'driver' as const, given: 'models', path: ['models'] }] : []),
  ];
}

function included(value: unknown, folder: string): Found[] {
  const about = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : { path: value };
  const paths = [...list(about.path), ...list(about.env_file), ...list(about.project_directory)];
  return paths.flatMap((one) => path(one, folder, ['include']));
}

function path(value: unknown, folder: string, at: string[]): Found[] {
  if (typeof value !== 'string') return [];
  if (isRemote(value)) return [{ what: 'remote', given: value, path: at }];
  return liesWithin(folder, value) ? [] : [{ what: 'outside', given: value, path: at }];
}

/**
 * A volume of the driver "local" can be any host folder: `o: bind`, `device: /`. The type beside it does not matter: the
 * kernel handles `bind` before it looks at the type.
 */
function volumeDangers(name: string, volume: Record<string, unknown>, folder: string): Found[] {
  const at = ['volumes', name];
  const { driver, driver_opts: options } = volume as { driver?: unknown; driver_opts?: Record<string, unknown> };
  if (driver && driver !== 'local') return [{ what: 'driver', given: String(driver), path: at }];
  const device = options?.device;
  if (!isGiven(device)) return [];
  const type = String(options?.type ?? '');
  const given = String(device);
  const isBound = /bind|move/.test(String(options?.o ?? ''));
  if (type === 'tmpfs' && !isBound) return [];
  if (isDockerSocket(given)) return [{ what: 'dockerSocket', given, path: at }];
  const isFolder = isBound && (type === '' || type === 'none' || type === 'bind');
  return isFolder && liesWithin(folder, given) ? [] : [{ what: 'outside', given, path: at }];
}

const isGiven = (value: unknown) => value !== undefined && value !== null && value !== '';
