import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/paths.ts';

/** Runs scripts/run.mjs on a Node that says that it is another version. */
function runOn(version: string, language: string) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const preload = `--import=data:text/javascript,${encodeURIComponent(pretend)}`;
  const env = { PATH: process.env.PATH, AUMENTO_LANGUAGE: language };
  return spawnSync(process.execPath, [preload, join(ROOT, 'scripts/run.mjs'), 'scripts/no-such-program.ts'], {
    env,
    encoding: 'utf8',
  });
}

it.each([
  ['20.10.0', 'en', 'Node 20.10.0 is too old. Install Node 20.11 or newer'],
  ['18.20.4', 'es', 'Node 18.20.4 es demasiado antiguo. Instala Node 20.11 o posterior'],
])('Node %s is too old: one sentence in %s, exit code 1', (version, language, sentence) => {
  const { status, stderr, stdout } = runOn(version, language);
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stdout).toBe('');
  expect(status).toBe(1);
});

it.each(['20.11.0', '22.0.0', '24.11.0'])('Node %s is new enough: the program is looked for', (version) => {
  const { status, stderr } = runOn(version, 'en');
  expect(stderr).toContain('There is no scripts/no-such-program.ts in this copy');
  expect(status).toBe(1);
});
