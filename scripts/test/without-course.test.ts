import { spawnSync } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshClone } from '../../test/support/fresh-clone.ts';
import { npmRun } from '../../test/support/npm-run.ts';

// course/ can be deleted. Left out is what compares generated files with the code they are made from, which the boundaries
// keep apart from course/; of the tests, what is slow and reads no file of the repository.
const CHECKS = [
  'format',
  ...['types: model', 'types: api', 'types: predictor-ui', 'types: scripts'],
  ...['boundaries', 'unused', 'lines', 'expression', 'lockfile', 'workflows', 'Kubernetes'],
];
const TESTS = [
  ...['contributing', 'decisions', 'messages', 'readme', 'security-list', 'test-docker', 'workflows'].map(
    (name) => `scripts/test/${name}.test.ts`,
  ),
  'tools/test/doctor.test.ts',
  'tools/test/messages.test.ts',
  'api/test/course.test.ts',
];

describe('a copy without course/', () => {
  let clone: Awaited<ReturnType<typeof freshClone>>;
  const node = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: clone.dir,
      encoding: 'utf8',
      env: { ...process.env, AUMENTO_TEST_RESULTS: '', NO_COLOR: '1' },
    });
    return { status, output: stdout + stderr };
  };

  beforeAll(async () => {
    clone = await freshClone({ without: 'course/' });
    spawnSync('git', ['init', '--quiet'], { cwd: clone.dir }); // checks and tests ask git which files there are
  });
  afterAll(() => clone.remove());

  it('passes the static checks', { timeout: 600_000 }, async () => {
    await expect(access(join(clone.dir, 'course'))).rejects.toThrow('ENOENT');
    const { status, output } = node('scripts/check.ts', ...CHECKS);
    expect(output).not.toContain('✖');
    expect(output.match(/^✔/gm)).toHaveLength(CHECKS.length);
    expect(status).toBe(0);
  });

  it('builds', async () => {
    expect(node('scripts/build.ts')).toEqual({ status: 0, output: '' });
    await access(join(clone.dir, 'api/dist/main.js'));
    await access(join(clone.dir, 'predictor-ui/dist/index.html'));
  });

  it('passes its tests of what its files say, of the doctor, and of what the API tells about itself', () => {
    const projects = ['scripts', 'tools', 'api'].flatMap((name) => ['--project', name]);
    const { status, output } = node('node_modules/vitest/vitest.mjs', 'run', ...projects, ...TESTS);
    expect(status, output).toBe(0);
    expect(output).toMatch(new RegExp(`Test Files +${TESTS.length} passed`));
  });

  it('says of a command of the course what is missing', async () => {
    const { code, output } = await npmRun(clone.dir, ['lab']);
    expect(output).toContain('There is no course/labs/scripts/lab.ts in this copy of the repository');
    expect(code).toBe(1);
  });
});
