import { spawnSync } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshClone } from '../../test/support/fresh-clone.ts';
import { npmRun } from '../../test/support/npm-run.ts';

// course/ can be deleted. Checks that cannot depend on it (the model's artifacts, the page's size …) are not repeated
// here.
const CHECKS = ['format', 'types: scripts', 'boundaries', 'unused', 'lines', 'workflows'];
const TESTS = ['messages', 'workflows', 'security-list', 'test-docker', 'readme'];

describe('a copy without course/', () => {
  let clone: Awaited<ReturnType<typeof freshClone>>;
  const node = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: clone.dir,
      encoding: 'utf8',
      env: { ...process.env, AUMENTO_TEST_RESULTS: '' },
    });
    return { status, output: stdout + stderr };
  };

  beforeAll(async () => {
    clone = await freshClone({ without: 'course/' });
    spawnSync('git', ['init', '--quiet'], { cwd: clone.dir }); // the checks ask git which files there are
  });
  afterAll(() => clone.remove());

  it('passes the static checks', { timeout: 300_000 }, async () => {
    await expect(access(join(clone.dir, 'course'))).rejects.toThrow('ENOENT');
    const { status, output } = node('scripts/check.ts', ...CHECKS);
    expect(output).not.toContain('✖');
    expect(output.match(/^✔/gm)).toHaveLength(CHECKS.length);
    expect(status).toBe(0);
  });

  it('builds', { timeout: 300_000 }, async () => {
    expect(node('scripts/build.ts')).toEqual({ status: 0, output: '' });
    await access(join(clone.dir, 'api/dist/main.js'));
    await access(join(clone.dir, 'predictor-ui/dist/index.html'));
  });

  it('passes its tests of what is written in its files', { timeout: 300_000 }, () => {
    const { status, output } = node('node_modules/vitest/vitest.mjs', 'run', '--project', 'scripts', ...TESTS);
    expect(status, output).toBe(0);
  });

  it('says of a command of the course what is missing', async () => {
    const { code, output } = await npmRun(clone.dir, ['lab']);
    expect(output).toContain('There is no course/labs/scripts/lab.ts in this copy of the repository');
    expect(code).toBe(1);
  });
});
