import { describe, expect, it } from 'vitest';
import type { ComposeConfig } from '../grader/compose/config.ts';
import { passGate } from '../grader/run/gate.ts';

const PROJECT = 'aumento-grader-1-app';
const config = (service: object, top: object = {}) =>
  ({
    services: { a: { image: 'x', ...service } },
    networks: { n: { name: `${PROJECT}_n`, external: true } },
    ...top,
  }) as unknown as ComposeConfig;
const mount = (one: unknown) => config({ volumes: [one] });
const volume = (one: object) => config({}, { volumes: { v: { name: `${PROJECT}_v`, ...one } } });

describe('is not given to the engine, which is no fault of the submission’s', () => {
  it.each<[string, ComposeConfig]>([
    ['a bind mount', mount({ type: 'bind', source: '/tmp/x', target: '/x' })],
    ['a bind mount in short', mount('/tmp/x:/x')],
    ['a mount of no known type', mount({ type: 'npipe', source: 'x', target: '/x' })],
    ['a volume that is not declared', mount({ type: 'volume', source: '/etc', target: '/x' })],
    ['a volume that is a folder', volume({ driver_opts: { type: 'none', o: 'bind', device: '/etc' } })],
    ['… said to be in memory', volume({ driver_opts: { type: 'tmpfs', o: 'size=1m,bind', device: 'tmpfs' } })],
    ['… of a device', volume({ driver_opts: { type: 'tmpfs', device: '/etc' } })],
    ['a volume of another driver', volume({ driver: 'sshfs' })],
    ['a volume of somebody else', volume({ name: 'theirs', external: true })],
    ['a secret from a file', config({}, { secrets: { s: { file: '/tmp/x' } } })],
    ['a config from a file', config({}, { configs: { c: { file: '/tmp/x' } } })],
    ['a network of somebody else', config({}, { networks: { n: { name: 'bridge', external: true } } })],
    ['a network that Compose makes', config({}, { networks: { n: { name: `${PROJECT}_n` } } })],
    ['a network of the engine', config({ network_mode: 'bridge' })],
    ...['privileged', 'devices', 'build', 'env_file', 'volumes_from', 'develop', 'post_start', 'anything'].map(
      (key): [string, ComposeConfig] => [key, config({ [key]: [] })],
    ),
  ])('%s', (_, given) => {
    expect(() => passGate(given, PROJECT)).toThrow('this would have reached the engine');
  });
});

it('lets through what the grader makes', () => {
  const mounts = [
    { type: 'volume', source: 'v', target: '/v', volume: { nocopy: true, subpath: 'content' } },
    { type: 'volume', target: '/anonymous' },
    { type: 'tmpfs', target: '/tmp' },
  ];
  const top = {
    volumes: {
      v: { name: `${PROJECT}-copy-0`, external: true },
      w: { name: `${PROJECT}_w`, driver_opts: { type: 'tmpfs', device: 'tmpfs', o: 'size=1m' } },
    },
    secrets: { s: { environment: 'X' } },
    configs: { c: { content: 'x' } },
  };
  expect(() => passGate(config({ volumes: mounts, network_mode: 'service:b' }, top), PROJECT)).not.toThrow();
});
