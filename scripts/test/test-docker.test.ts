import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/paths.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aumento-docker-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** npm run test:docker with a `docker` whose engine is well and has nothing, and whose Compose has a version. */
async function testDocker(compose: string, env: NodeJS.ProcessEnv = {}) {
  const script = `#!${process.execPath}
if (process.argv[2] === 'version') console.log('28.5.2');
if (process.argv[2] === 'compose') console.log('${compose}');
`;
  await writeFile(join(folder, 'docker'), script);
  await chmod(join(folder, 'docker'), 0o755);
  return spawnSync(process.execPath, [join(ROOT, 'scripts/test-docker.ts')], {
    env: { ...process.env, PATH: [folder, process.env.PATH].join(delimiter), AUMENTO_LANGUAGE: 'en', ...env },
    encoding: 'utf8',
  });
}

// Windows starts no script without an ending as a program; what is said does not depend on the platform.
describe.skipIf(process.platform === 'win32')('npm run test:docker', () => {
  it('says what went wrong before any test ran, cleans up, and fails', async () => {
    const { status, stdout, stderr } = await testDocker('2.40.3', { GIT_DIR: join(folder, 'nowhere') });
    expect(stderr).toContain('not a git repository');
    expect(stdout).toContain('Removing what the tests made');
    expect(status).toBe(1);
  });

  it('asks for a Compose that is new enough', async () => {
    const { status, stderr } = await testDocker('v2.24.7');
    expect(stderr.trim()).toBe(
      'Docker Compose 2.25.0 or newer is needed, and this is v2.24.7. Update Docker, then run the command again.',
    );
    expect(status).toBe(1);
  });
});
