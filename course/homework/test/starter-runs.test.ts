import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { npmRun } from '../../../test/support/npm-run.ts';
import { killLeftovers, npmStart } from '../../../test/support/npm-start.ts';
import { processesOf } from '../../../test/support/processes.ts';
import { allMessages } from '../grader/messages.ts';
import type { Language, Report } from '../grader/result.ts';
import { Starter } from './support/starter.ts';

let starter: Starter;

beforeAll(async () => {
  starter = (await Starter.make('en')).withPackages();
});
afterEach(killLeftovers);
afterAll(() => starter.remove());

it.each<Language>(['es', 'en'])(
  'grades itself: every required criterion is failed, for no points: %s',
  async (language) => {
    const json = join(starter.parent, `${language}.json`);
    const args = ['homework:check', '--', '--static', '--language', language, '--json', json];
    const { code, output } = await npmRun(starter.dir, args);
    const report = JSON.parse(readFileSync(json, 'utf8')) as Report;
    const required = report.results.filter(({ kind }) => kind === 'required');
    expect(required.length).toBeGreaterThan(8);
    expect(required.filter(({ outcome }) => outcome !== 'failed')).toEqual([]);
    expect([report.points, report.outOf]).toEqual([0, 100]);
    expect(output).toContain(allMessages[language].noDockerfile);
    expect(code).toBe(1);
  },
);

it('gives hints', async () => {
  const { output } = await npmRun(starter.dir, ['homework:check', '--', '--hint', '01-builds', '--language', 'es']);
  expect(output).toContain('Pista 1 de 3');
  expect(starter.git('status', '--porcelain')).toEqual([]);
});

it('starts by npm start, without Docker, and leaves nothing that git would take', async () => {
  const started = npmStart(starter.dir, { DOCKER_HOST: 'tcp://127.0.0.1:1' });
  const url = await started.url;
  expect(await (await fetch(`${url}/health/ready`)).json()).toMatchObject({ status: 'ok' });
  expect(await (await fetch(`${url}/api/course`)).json()).toMatchObject({ checks: { database: 'ok', model: 'ok' } });
  expect(await (await fetch(`${url}/course`)).text()).toContain('<div id="root">');
  process.kill(started.child.pid as number, 'SIGTERM');
  await started.ended;
  await expect.poll(() => processesOf(starter.dir)).toEqual([]);
  expect(starter.git('status', '--porcelain')).toEqual([]);
});
