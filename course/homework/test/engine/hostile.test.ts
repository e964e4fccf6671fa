import { afterEach, expect, it } from 'vitest';
import { ROOT } from '../../../../scripts/support/paths.ts';
import { grade } from '../../grader/grade.ts';
import { discard } from '../../proof/application.ts';
import { Work } from '../../proof/work.ts';
import { leftOver } from '../support/left-over.ts';

const BASE = 'FROM node:24-trixie-slim\n';
let work: Work;
afterEach(() => discard(work));

/** Grades Activity 01 of a Dockerfile that does harm. */
async function grades(dockerfile: string, buildSeconds = 60) {
  work = new Work().copy(ROOT, ['db/init']).write('Dockerfile', BASE + dockerfile);
  let name = '';
  const onRun = (run: { name: string }) => {
    name = run.name;
  };
  const report = await grade(work.dir, { language: 'en', activity: '01', buildSeconds, onRun });
  expect([...(await leftOver(name)), ...report.leftOver]).toEqual([]);
  return Object.fromEntries(report.results.map((result) => [result.id, result]));
}

it('a build that hangs is ended, and said so', async () => {
  const results = await grades('RUN sleep 86400\n', 5);
  expect(results['01-builds']).toMatchObject({
    outcome: 'failed',
    file: 'Dockerfile',
    seen: expect.stringMatching(/not end within 5 s/),
  });
  expect(results['01-answers']).toMatchObject({ outcome: 'not-checked', seen: 'first mend 01-builds' });
});

it('a build that talks without end is ended', async () => {
  const results = await grades('RUN yes nothing\n', 5);
  expect(results['01-builds']).toMatchObject({ outcome: 'failed' });
});

it('a build that multiplies itself meets the limit of processes', async () => {
  const results = await grades('RUN for i in $(seq 6000); do sleep 300 & done; wait\n');
  expect(results['01-builds']).toMatchObject({ outcome: 'failed', line: 2, seen: expect.stringMatching(/fork/i) });
});

it('a build that writes one endless file meets the limit of a file', async () => {
  const results = await grades('RUN head -c 20G /dev/zero > /endless\n', 300);
  expect(results['01-builds']).toMatchObject({ outcome: 'failed' });
});

it('a container that multiplies itself meets its limit', async () => {
  const results = await grades('CMD ["sh", "-c", "for i in $(seq 2000); do sleep 300 & done; wait"]\n');
  expect(results['01-answers']).toMatchObject({ outcome: 'failed', seen: expect.stringMatching(/fork/i) });
});

it('a container that takes memory without end is killed, and said so', async () => {
  const results = await grades('CMD ["node", "-e", "for (const a = []; ; ) a.push(Buffer.alloc(1e7, 1))"]\n');
  expect(results['01-answers']).toMatchObject({ outcome: 'failed', seen: expect.stringMatching(/more than 1 GB/) });
});

it('a container that talks without end fills no disk and no result', async () => {
  const results = await grades('CMD ["yes", "endless"]\n');
  expect(results['01-answers']).toMatchObject({ outcome: 'failed', seen: expect.stringMatching(/nobody answers/) });
  expect(results['01-answers']?.seen.length).toBeLessThan(500);
});
