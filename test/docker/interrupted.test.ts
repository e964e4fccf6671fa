import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { docker } from '../../scripts/docker/docker.ts';
import { ROOT } from '../../scripts/support/paths.ts';
import { RUN } from './support/run.ts';
import { until } from './support/until.ts';

/** Starts a nested run of the tests, and resolves when its containers run. */
async function begin(run: string) {
  const tests = spawn(process.execPath, [join(ROOT, 'scripts/test-docker.ts'), 'startup-trouble'], {
    env: { ...process.env, AUMENTO_TEST_RUN: run, AUMENTO_TEST_RESULTS: '' },
    stdio: 'ignore',
  });
  await until('containers run', async () => (await listed(run, 'ps', '-q')) !== '');
  expect(await images(run)).not.toBe('');
  return tests;
}

const listed = (run: string, ...list: string[]) => docker([...list, '-q', '--filter', `name=${run}`]);
const images = (run: string) => docker(['image', 'ls', '-q', '--filter', `reference=aumento/*:${run}`]);

async function left(run: string): Promise<string> {
  const kinds = [
    ['ps', '-a'],
    ['network', 'ls'],
    ['volume', 'ls'],
  ].map((list) => listed(run, ...list));
  return (await Promise.all([...kinds, images(run)])).join('');
}

// Windows has no SIGINT to send: there Ctrl+C comes from the terminal alone.
it.skipIf(process.platform === 'win32')('Ctrl+C in the middle of the tests leaves nothing behind', async () => {
  const run = `${RUN}-interrupted`;
  const tests = await begin(run);
  const exit = once(tests, 'exit');
  tests.kill('SIGINT');
  expect(await exit).toEqual([1, null]);
  expect(await left(run)).toBe('');
});

it('tests that are killed, and cannot clean up, leave nothing behind either', async () => {
  const run = `${RUN}-killed`;
  const tests = await begin(run);
  tests.kill('SIGKILL');
  await until('all is removed', async () => (await left(run)) === '');
});
