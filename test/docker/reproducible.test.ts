import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docker } from '../../scripts/docker/docker.ts';
import { CLONE, RUN } from './support/run.ts';

const BAKE = ['buildx', 'bake', '--file=docker/bake.hcl'];
const SERVICES = ['nestapp', 'predictor-ui', 'postgresdb'];
/** Any date that is not today's. */
const SOURCE_DATE_EPOCH = '1700000000';

describe('docker/bake.hcl', () => {
  it('has every image, for amd64 and arm64, under the names of a release', async () => {
    const env = { ...process.env, REGISTRY: 'localhost:5000/somebody', TAG: '1.2.3' };
    const plan = JSON.parse(await docker([...BAKE, '--print'], { cwd: CLONE, env }));
    expect(Object.keys(plan.target).sort()).toEqual([...SERVICES].sort());
    for (const service of SERVICES) {
      expect(plan.target[service]).toMatchObject({
        platforms: ['linux/amd64', 'linux/arm64'],
        tags: [`localhost:5000/somebody/${service}:1.2.3`],
      });
    }
  });
});

describe('built from nothing twice', () => {
  const tags = [`${RUN}-first`, `${RUN}-second`];

  // In sequence: the builder would share the work of two simultaneous builds.
  beforeAll(async () => {
    for (const TAG of tags) {
      const env = { ...process.env, REGISTRY: 'aumento', TAG, SOURCE_DATE_EPOCH };
      const here = await docker(['version', '--format=linux/{{.Server.Arch}}']);
      await docker([...BAKE, '--no-cache', '--load', `--set=*.platform=${here}`], { cwd: CLONE, env });
    }
  });
  afterAll(() =>
    docker(['rmi', '--force', ...tags.flatMap((tag) => SERVICES.map((name) => `aumento/${name}:${tag}`))]),
  );

  it.each(SERVICES)('%s has the same layers', async (service) => {
    const layers = ['image', 'inspect', '--format={{join .RootFS.Layers "\\n"}}'];
    const [first, second] = await Promise.all(tags.map((tag) => docker([...layers, `aumento/${service}:${tag}`])));
    expect(second).toBe(first);
  });
});
