import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { docker } from '../../scripts/docker/docker.ts';
import { ROOT } from '../../scripts/support/paths.ts';
import { RUN } from './support/run.ts';
import { until } from './support/until.ts';

const run = `${RUN}-inner`;
const listed = async (...list: string[]) => (await docker([...list, '--filter', `name=${run}`])).split('\n');
const images = () => docker(['image', 'ls', '-q', '--filter', `reference=aumento/*:${run}`]);

// Windows has no SIGINT to send: there Ctrl+C comes from the terminal alone.
it.skipIf(process.platform === 'win32')('Ctrl+C in the middle of the tests leaves nothing behind', async () => {
  const tests = spawn(process.execPath, [join(ROOT, 'scripts/test-docker.ts'), 'startup-trouble'], {
    env: { ...process.env, AUMENTO_TEST_RUN: run, AUMENTO_TEST_RESULTS: '' },
    stdio: 'ignore',
  });
  const exit = once(tests, 'exit');
  await until('containers run', async () => (await listed('ps', '-q')).join('') !== '');
  expect(await images()).not.toBe('');
  tests.kill('SIGINT');

  expect(await exit).toEqual([1, null]);
  const left = [await listed('ps', '-aq'), await listed('network', 'ls', '-q'), await listed('volume', 'ls', '-q')];
  expect(left.flat().join('')).toBe('');
  expect(await images()).toBe('');
});
