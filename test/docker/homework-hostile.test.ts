import { chmod, cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { grade } from '../../homework/grader/grade.ts';
import { lines } from '../../scripts/docker/lines.ts';
import { CLONE } from './support/run.ts';

const BASE = 'FROM node:24-trixie-slim\n';

/** Grades Activity 01 of a Dockerfile that does harm. */
async function grades(dockerfile: string, buildSeconds = 60) {
  const folder = await mkdtemp(join(dirname(CLONE), 'hostile-'));
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'db'));
  await cp(join(CLONE, 'db/init'), join(folder, 'db/init'), { recursive: true });
  await writeFile(join(folder, 'Dockerfile'), BASE + dockerfile);
  let name = '';
  const onLab = (lab: { name: string }) => {
    name = lab.name;
  };
  const { results, leftOver } = await grade(folder, { language: 'en', activity: '01', buildSeconds, onLab });
  const kinds = [
    ['ps', '-a'],
    ['network', 'ls'],
    ['volume', 'ls'],
    ['image', 'ls'],
  ];
  const left = (await Promise.all(kinds.map((kind) => lines(kind)))).flat().filter((line) => line.includes(name));
  expect([...left, ...leftOver]).toEqual([]);
  return Object.fromEntries(results.map((result) => [result.id, result]));
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
