import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tryDocker } from '../../scripts/docker/docker.ts';
import { changedClone } from './support/changed-clone.ts';
import { RUN } from './support/run.ts';

interface Step {
  digest: string;
  name: string;
  started?: string;
  cached?: boolean;
}

it.each([
  { image: 'nestapp', source: 'api/src/main.ts', compiles: /tsc / },
  { image: 'predictor-ui', source: 'predictor-ui/src/main.tsx', compiles: /npm run build/ },
])('$image: a change of source compiles again, and installs nothing again', async ({ image, source, compiles }) => {
  const clone = await changedClone();
  // A change unique to this run: the builder would share the work of two equal ones.
  await appendFile(join(clone, source), `\n// ${RUN}\n`);
  const steps = await build(clone, image);
  const ran = (name: RegExp) => steps.filter((step) => name.test(step.name) && step.started && !step.cached);

  expect(steps.some(({ name }) => /npm ci/.test(name))).toBe(true);
  expect(ran(/npm ci/)).toEqual([]);
  expect(ran(compiles)).toHaveLength(1);
});

/** Builds without keeping an image. @returns the steps that the builder reports */
async function build(dir: string, image: string): Promise<Step[]> {
  const options = ['--progress=rawjson', '--output=type=cacheonly', `--file=docker/${image}.Dockerfile`];
  const { code, stderr } = await tryDocker(['buildx', 'build', ...options, '.'], { cwd: dir });
  expect(code, stderr).toBe(0);
  const steps = new Map<string, Step>();
  for (const line of stderr.split('\n').filter((text) => text.startsWith('{'))) {
    const { vertexes = [] } = JSON.parse(line) as { vertexes?: Step[] };
    for (const step of vertexes) steps.set(step.digest, { ...steps.get(step.digest), ...step });
  }
  return [...steps.values()];
}
