import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../../../scripts/support/paths.ts';
import type { Report } from '../../grader/result.ts';
import { SOLUTION } from '../../proof/application.ts';
import { Work } from '../../proof/work.ts';
import { Starter } from '../support/starter.ts';

let starter: Starter;
beforeAll(async () => {
  starter = await Starter.make('en');
});
afterAll(() => starter.remove());

/** Runs the starter's own grader, as its student does. */
async function check(): Promise<Report & { code: number }> {
  const json = join(starter.parent, 'report.json');
  const args = [join(starter.dir, 'homework/grader.mjs'), '--language', 'en', '--json', json];
  const code = await new Promise<number>((resolve) => {
    // Where npm was called, which these tests too are.
    const env = { ...process.env, INIT_CWD: starter.dir };
    execFile(process.execPath, args, { cwd: starter.dir, env }, (error) => resolve(Number(error?.code ?? 0)));
  });
  return { ...(JSON.parse(readFileSync(json, 'utf8')) as Report), code };
}

it('as it is handed out it fails every required criterion, and gets no point', async () => {
  const { results, points, code } = await check();
  const required = results.filter(({ kind }) => kind === 'required');
  expect(required.length).toBeGreaterThan(0);
  expect(required.filter(({ outcome }) => outcome !== 'failed')).toEqual([]);
  expect([points, code]).toEqual([0, 1]);
});

it('with the project’s own Dockerfiles and compose file moved into it, it gets 100 points', async () => {
  new Work(starter.dir).copy(ROOT, SOLUTION);
  const { results, points, outOf, code } = await check();
  expect(results.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
  expect([points, outOf, code]).toEqual([100, 100, 0]);
});
