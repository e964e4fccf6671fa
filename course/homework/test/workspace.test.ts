import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readSubmission } from '../grader/reading/submission.ts';
import { changeSources } from '../grader/run/change-sources.ts';
import { Workspace } from '../grader/run/workspace.ts';
import { Homework } from './support/submission.ts';

const SOURCE = 'api/src/main.ts';
const copyOf = async (homework: Homework) => {
  const workspace = await Workspace.copy(readSubmission(homework.dir), 'aumento-grader-test', []);
  onTestFinished(() => workspace.remove());
  return workspace;
};

/** A file beside the folder that is graded, and beside its copy. */
function outside(): string {
  const dir = mkdtempSync(join(tmpdir(), 'aumento-outside-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  writeFileSync(join(dir, 'theirs'), 'theirs');
  return join(dir, 'theirs');
}

it.each<[string, (homework: Homework, file: string) => void]>([
  ['an absolute link', ({ dir }, file) => symlinkSync(file, join(dir, SOURCE))],
  [
    'a link up from where another led',
    ({ dir }, file) => {
      symlinkSync('../..', join(dir, 'api/src/up'));
      symlinkSync(`up/../../${file.split('/').slice(-2).join('/')}`, join(dir, SOURCE));
    },
  ],
  [
    'a folder that is a link',
    (homework, file) => {
      homework.remove('api');
      symlinkSync(dirname(file), join(homework.dir, 'api'));
    },
  ],
])('the grader changes nothing through %s', async (_, link) => {
  const file = outside();
  const homework = new Homework().write('Dockerfile', 'FROM node:24').write('api/src/a', '');
  link(homework, file);
  const workspace = await copyOf(homework);
  changeSources(workspace);
  expect(readFileSync(file, 'utf8')).toBe('theirs');
  expect(workspace.at(SOURCE)).toBeUndefined();
});

it('changes a source, also through a link within the folder, and nothing of the original; what it made goes', async () => {
  const homework = new Homework()
    .write('Dockerfile', 'FROM node:24')
    .write('code/main.ts', 'code')
    .write('api/src/a', '');
  symlinkSync('../../code/main.ts', join(homework.dir, SOURCE));
  const workspace = await copyOf(homework);
  changeSources(workspace);
  expect(readFileSync(join(workspace.dir, SOURCE), 'utf8')).toMatch(/^code\n\/\/ /);
  expect(readFileSync(join(homework.dir, SOURCE), 'utf8')).toBe('code');
  await workspace.remove();
  expect(existsSync(dirname(workspace.dir))).toBe(false);
});
