import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exitCode, grade } from '../../homework/grader/grade.ts';
import { lines } from '../../scripts/docker/lines.ts';
import { changedClone } from './support/changed-clone.ts';
import { CLONE } from './support/run.ts';

/** Grades a folder, and looks whether anything is left of what was built and run. */
async function graded(folder: string) {
  let name = '';
  const onLab = (lab: { name: string }) => {
    name = lab.name;
  };
  const report = await grade(folder, { language: 'en', onLab });
  const kinds = [
    ['ps', '-a'],
    ['network', 'ls'],
    ['volume', 'ls'],
    ['image', 'ls'],
  ];
  const left = await Promise.all(kinds.map((kind) => lines(kind)));
  return { report, left: left.flat().filter((line) => line.includes(name)) };
}

const unmet = ({ results }: Awaited<ReturnType<typeof grade>>) =>
  results.filter(({ outcome }) => outcome !== 'passed').map(({ id, seen }) => `${id}: ${seen}`);

it('gives the project’s own Dockerfiles and compose file 100 points, and leaves nothing behind', async () => {
  const { report, left } = await graded(CLONE);
  expect(unmet(report)).toEqual([]);
  expect([report.points, report.outOf, exitCode(report)]).toEqual([100, 100, 0]);
  expect(left).toEqual([]);
});

it('gives the application without any of it no required point', async () => {
  const bare = await changedClone();
  for (const path of ['docker', 'docker-compose.yml', '.dockerignore']) await rm(join(bare, path), { recursive: true });
  const { report } = await graded(bare);
  const required = report.results.filter(({ kind }) => kind === 'required');
  expect(required.filter(({ outcome }) => outcome !== 'failed')).toEqual([]);
  expect(report.points).toBe(0);
  expect(exitCode(report)).toBe(1);
});
